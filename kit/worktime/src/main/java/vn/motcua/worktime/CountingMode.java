package vn.motcua.worktime;

/**
 * How days are counted. All three are in use, so each procedure version states its mode. Hours and months are counted
 * the same in every mode.
 */
public enum CountingMode {
    /** M1, the default: the first day is not counted, whatever the hour (Civil Code 2015 Art. 147). */
    NEXT_DAY,

    /** M2: a start on a working day, up to and at the cut-off, makes that day the first; otherwise the next working day. */
    SAME_DAY_CUTOFF,

    /** M3: a working day is eight working hours, counted from the moment of the start. Calendar days follow M1. */
    HOURS_8
}
