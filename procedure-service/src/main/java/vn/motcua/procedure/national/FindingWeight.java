package vn.motcua.procedure.national;

/** What a person has to do about a finding. */
public enum FindingWeight {
    /** The value is left out of the draft, or is in it as a proposal that a person must read. */
    DECIDE,
    /** The value is in the draft as it was read; a person confirms or corrects it. */
    CONFIRM,
    /** A rule changed the value without changing its meaning. */
    NOTE
}
