package vn.motcua.intake.application;

import vn.motcua.events.Text;
import vn.motcua.intake.application.ApplicationState.Move;

/** A move that the application's state does not allow. */
class RefusedMove extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Move move;

    RefusedMove(Move move) {
        super(move.refusal().en());
        this.move = move;
    }

    String code() {
        return move.code();
    }

    Text refusal() {
        return move.refusal();
    }
}
