package vn.motcua.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.motcua.rest.Problem;
import vn.motcua.rest.ServiceProblems;

/** A move that the state does not allow answers 409 and says why. */
@ApplicationScoped
class RefusedMoves implements ServiceProblems {
    @Override
    public Optional<Problem> problem(Throwable cause) {
        return cause instanceof RefusedMove refused
                ? Optional.of(Problem.conflict(refused.code(), refused.refusal()))
                : Optional.empty();
    }
}
