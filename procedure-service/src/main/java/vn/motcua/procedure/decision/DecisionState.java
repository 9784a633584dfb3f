package vn.motcua.procedure.decision;

/** Where a decision stands. What is published stays: a mistake is mended by another decision (NĐ 63/2010/NĐ-CP Art. 25). */
public enum DecisionState {
    DRAFT,
    /** Checked and handed to a second person; its content stands still. */
    SUBMITTED,
    PUBLISHED,
    DISCARDED;

    public boolean mayBecome(DecisionState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == DISCARDED;
            case SUBMITTED -> next == PUBLISHED || next == DRAFT || next == DISCARDED;
            case PUBLISHED, DISCARDED -> false;
        };
    }
}
