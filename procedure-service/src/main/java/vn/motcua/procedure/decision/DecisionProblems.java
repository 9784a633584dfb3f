package vn.motcua.procedure.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import vn.motcua.messaging.OneAtATime;
import vn.motcua.rest.Problem;
import vn.motcua.rest.ServiceProblems;

/** A verb that the state does not allow answers 409 and names the state; a verb that another publication delays answers 503. */
@ApplicationScoped
class DecisionProblems implements ServiceProblems {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Override
    public Optional<Problem> problem(Throwable cause) {
        return switch (cause) {
            case WrongState wrong -> Optional.of(conflict(wrong));
            case OneAtATime.StillBusy _ -> Optional.of(Problem.unavailable(SOON));
            default -> Optional.empty();
        };
    }

    private static Problem conflict(WrongState wrong) {
        return Problem.conflict("decision-state", wrong.state());
    }
}
