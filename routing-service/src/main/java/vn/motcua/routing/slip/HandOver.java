package vn.motcua.routing.slip;

import java.time.Instant;

/**
 * A case, or one of its legs, passes from hand to hand.
 *
 * @param leg null if the whole case passes
 * @param timing of the result that is given back; null where nothing that has a date is given
 */
record HandOver(String leg, Instant at, Holder giver, Holder receiver, Timing timing) {

    /** @param unit null where none is named @param officer null once nobody works on it */
    record Holder(String agency, String unit, String officer) {}

    /** As form 06 has it: <i>trước hạn, đúng hạn, quá hạn</i>. */
    enum Timing {
        /** On a day before the day of the appointment. */
        EARLY,
        /** On that day, until its hour. */
        ON_TIME,
        LATE
    }
}
