package vn.motcua.routing.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.motcua.events.Text;
import vn.motcua.rest.Problem;
import vn.motcua.rest.ServiceProblems;

/** A verb that the state does not allow answers 409 and names both states. */
@ApplicationScoped
class IllegalMoves implements ServiceProblems {
    @Override
    public Optional<Problem> problem(Throwable cause) {
        return cause instanceof IllegalMove refused ? Optional.of(problem(refused)) : Optional.empty();
    }

    private static Problem problem(IllegalMove refused) {
        return Problem.conflict(
                "illegal-move",
                new Text(
                        "Trạng thái " + refused.from() + " không cho phép chuyển sang " + refused.to() + ".",
                        "The state " + refused.from() + " does not allow a move to " + refused.to() + "."));
    }
}
