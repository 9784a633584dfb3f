package vn.motcua.procedure.decision;

/** A verb that the decision's state does not allow. */
final class WrongState extends RuntimeException {
    private final DecisionState state;

    WrongState(DecisionState state) {
        super("the decision is " + state, null, false, false);
        this.state = state;
    }

    DecisionState state() {
        return state;
    }
}
