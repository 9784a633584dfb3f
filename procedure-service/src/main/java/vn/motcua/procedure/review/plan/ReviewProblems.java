package vn.motcua.procedure.review.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.motcua.rest.Problem;
import vn.motcua.rest.ServiceProblems;

/** Answers 409 to a step that the state does not allow, and names the state. */
@ApplicationScoped
class ReviewProblems implements ServiceProblems {
    @Override
    public Optional<Problem> problem(Throwable cause) {
        return cause instanceof WrongStep wrong
                ? Optional.of(Problem.conflict(wrong.code(), wrong.detail()))
                : Optional.empty();
    }
}
