package vn.motcua.procedure.review.plan;

/** Where a plan stands. Approved, its reviews may be written; closed, it stays as it is. */
public enum PlanState {
    DRAFT,
    APPROVED,
    CLOSED;

    public boolean mayBecome(PlanState next) {
        return switch (this) {
            case DRAFT -> next == APPROVED;
            case APPROVED -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
