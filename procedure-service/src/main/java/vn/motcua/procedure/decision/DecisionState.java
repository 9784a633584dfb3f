package vn.motcua.procedure.decision;

/** The state of a decision. A published decision never changes: another decision corrects a mistake (NĐ 63/2010/NĐ-CP Art. 25). */
public enum DecisionState {
    DRAFT,
    /** Checked and handed to a second person; its content is frozen. */
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
