package vn.motcua.routing.casefile;

/** The life of one agency's part of a case (a single procedure is one leg). */
public enum LegState {
    /** Its predecessors have not ended. */
    WAITING,
    /** A predecessor failed: it will never open, and the reason is kept. */
    NOT_OPENED,
    /** Handed over to the unit, or packed for another agency's system; nobody has taken it yet. */
    FORWARDED,
    PROCESSING,
    /** The applicant is asked for more, and the leg's clock is paused. */
    SUPPLEMENT_REQUESTED,
    SUBMITTED_FOR_APPROVAL,
    APPROVED,
    /** Numbered and dated, or the other system's result has arrived: the leg's clock has stopped. */
    ISSUED,
    HANDED_OVER,
    WITHDRAWN,
    /** The applicant did not file in time what was asked for. */
    STOPPED;

    /** The whole table; the articles are those of 61/2018/NĐ-CP unless another text is named. */
    public boolean mayBecome(LegState next) {
        return switch (this) {
            case WAITING ->
                switch (next) {
                    case FORWARDED -> true; // T6, Art. 18(2),(3), 19(6)
                    case NOT_OPENED -> true; // a predecessor was rejected
                    case WITHDRAWN -> true; // T15
                    default -> false;
                };
            case NOT_OPENED ->
                switch (next) {
                    case WAITING -> true; // T11: the predecessor resumes, its supplement was filed before the stop
                    default -> false;
                };
            case FORWARDED ->
                switch (next) {
                    case PROCESSING -> true; // T7, Art. 19(1); or the other system acknowledged
                    case WITHDRAWN -> true; // T15
                    default -> false;
                };
            case PROCESSING ->
                switch (next) {
                    case SUPPLEMENT_REQUESTED -> true; // T10, Art. 19(4): form 02
                    case SUBMITTED_FOR_APPROVAL -> true; // T16
                    case ISSUED -> true; // the result of an external leg
                    case WITHDRAWN -> true; // T15
                    default -> false;
                };
            case SUPPLEMENT_REQUESTED ->
                switch (next) {
                    case PROCESSING -> true; // T11, Art. 19(4)
                    case STOPPED -> true; // T12: form 05
                    case WITHDRAWN -> true; // T15
                    default -> false;
                };
            case SUBMITTED_FOR_APPROVAL ->
                switch (next) {
                    case PROCESSING -> true; // T17: the clock keeps running
                    case APPROVED -> true; // T18, T19, Art. 19(1), 19(8)
                    case WITHDRAWN -> true; // T15
                    default -> false;
                };
            case APPROVED -> next == ISSUED; // T20, NĐ 30/2020/NĐ-CP
            case ISSUED -> next == HANDED_OVER; // T21, Art. 20
            case STOPPED -> next == PROCESSING; // T11: the supplement was filed before the stop
            case HANDED_OVER, WITHDRAWN -> false;
        };
    }

    /** Whether an agency or another system has the work, and does not wait for the applicant. */
    boolean isInWork() {
        return switch (this) {
            case FORWARDED, PROCESSING, SUBMITTED_FOR_APPROVAL, APPROVED -> true;
            case WAITING, NOT_OPENED, SUPPLEMENT_REQUESTED, ISSUED, HANDED_OVER, WITHDRAWN, STOPPED -> false;
        };
    }

    /** Whether nothing more will happen to the work itself. */
    boolean hasEnded() {
        return switch (this) {
            case NOT_OPENED, ISSUED, HANDED_OVER, WITHDRAWN, STOPPED -> true;
            case WAITING, FORWARDED, PROCESSING, SUPPLEMENT_REQUESTED, SUBMITTED_FOR_APPROVAL, APPROVED -> false;
        };
    }

    /** Whether a decision or a notice of the result exists: from then on a case cannot be withdrawn. */
    boolean isDecided() {
        return switch (this) {
            case APPROVED, ISSUED, HANDED_OVER -> true;
            case WAITING,
                    NOT_OPENED,
                    FORWARDED,
                    PROCESSING,
                    SUPPLEMENT_REQUESTED,
                    SUBMITTED_FOR_APPROVAL,
                    WITHDRAWN,
                    STOPPED -> false;
        };
    }
}
