package vn.motcua.rest;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.motcua.events.Text;

/** An example of a service's own exception. */
class NoSuchMove extends RuntimeException {
    @Singleton
    static class AsProblem implements ServiceProblems {
        @Override
        public Optional<Problem> problem(Throwable cause) {
            return cause instanceof NoSuchMove
                    ? Optional.of(Problem.conflict("no-such-move", new Text("Không được.", "Not possible.")))
                    : Optional.empty();
        }
    }
}
