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
    SUBMITTED_FOR_APPROVAL,
    APPROVED,
    /** Numbered and dated, or the other system's result is here: the leg's clock has stopped. */
    ISSUED,
    HANDED_OVER,
    WITHDRAWN;

    /** The whole table; the articles are those of 61/2018/NĐ-CP unless another text is named. */
    public boolean mayBecome(LegState next) {
        return switch (this) {
            case WAITING ->
                switch (next) {
                    case FORWARDED -> true; // T6, Art. 18(2),(3), 19(6)
                    case NOT_OPENED -> true; // a predecessor was rejected
                    case WITHDRAWN -> true; // T15
                    case WAITING, PROCESSING, SUBMITTED_FOR_APPROVAL, APPROVED, ISSUED, HANDED_OVER -> false;
                };
            case FORWARDED ->
                switch (next) {
                    case PROCESSING -> true; // T7, Art. 19(1); or the other system acknowledged
                    case WITHDRAWN -> true; // T15
                    case WAITING, NOT_OPENED, FORWARDED, SUBMITTED_FOR_APPROVAL, APPROVED, ISSUED, HANDED_OVER -> false;
                };
            case PROCESSING ->
                switch (next) {
                    case SUBMITTED_FOR_APPROVAL -> true; // T16
                    case ISSUED -> true; // the result of an external leg
                    case WITHDRAWN -> true; // T15
                    case WAITING, NOT_OPENED, FORWARDED, PROCESSING, APPROVED, HANDED_OVER -> false;
                };
            case SUBMITTED_FOR_APPROVAL ->
                switch (next) {
                    case PROCESSING -> true; // T17: the clock runs on
                    case APPROVED -> true; // T18, T19, Art. 19(1), 19(8)
                    case WITHDRAWN -> true; // T15
                    case WAITING, NOT_OPENED, FORWARDED, SUBMITTED_FOR_APPROVAL, ISSUED, HANDED_OVER -> false;
                };
            case APPROVED ->
                switch (next) {
                    case ISSUED -> true; // T20, NĐ 30/2020/NĐ-CP
                    case WAITING,
                            NOT_OPENED,
                            FORWARDED,
                            PROCESSING,
                            SUBMITTED_FOR_APPROVAL,
                            APPROVED,
                            HANDED_OVER,
                            WITHDRAWN -> false;
                };
            case ISSUED ->
                switch (next) {
                    case HANDED_OVER -> true; // T21, Art. 20
                    case WAITING,
                            NOT_OPENED,
                            FORWARDED,
                            PROCESSING,
                            SUBMITTED_FOR_APPROVAL,
                            APPROVED,
                            ISSUED,
                            WITHDRAWN -> false;
                };
            case NOT_OPENED, HANDED_OVER, WITHDRAWN -> false;
        };
    }

    /** Whether nothing more will happen to the work itself. */
    boolean hasEnded() {
        return switch (this) {
            case NOT_OPENED, ISSUED, HANDED_OVER, WITHDRAWN -> true;
            case WAITING, FORWARDED, PROCESSING, SUBMITTED_FOR_APPROVAL, APPROVED -> false;
        };
    }

    /** Whether a decision or a notice of the result exists: from then on a case cannot be withdrawn. */
    boolean isDecided() {
        return switch (this) {
            case APPROVED, ISSUED, HANDED_OVER -> true;
            case WAITING, NOT_OPENED, FORWARDED, PROCESSING, SUBMITTED_FOR_APPROVAL, WITHDRAWN -> false;
        };
    }
}
