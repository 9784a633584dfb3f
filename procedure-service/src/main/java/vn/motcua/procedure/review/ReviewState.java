package vn.motcua.procedure.review;

/** The state of the review of one procedure. A concluded one counts in the report and may be linked to decisions. */
public enum ReviewState {
    OPEN,
    CONCLUDED;

    boolean mayBecome(ReviewState next) {
        return switch (this) {
            case OPEN -> next == CONCLUDED;
            case CONCLUDED -> next == OPEN;
        };
    }
}
