package vn.motcua.procedure.review.plan;

/** The state of a plan. The reviews of an approved plan may be written; a closed plan stays unchanged. */
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
