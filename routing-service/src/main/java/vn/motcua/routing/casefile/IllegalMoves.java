package vn.motcua.routing.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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
        return Problem.conflict("illegal-move", refused.from(), refused.to());
    }
}
