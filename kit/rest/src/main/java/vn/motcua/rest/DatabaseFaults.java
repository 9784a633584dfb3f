package vn.motcua.rest;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;

/** Maps database errors to problems by SQLState (appendix A of the PostgreSQL manual). */
final class DatabaseFaults {
    static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String IDLE_TOO_LONG = "25P03";
    // connection, rollback by the server, resources, object not in state, operator intervention
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Text EXISTS = Messages.of("database-faults.exists");

    private DatabaseFaults() {}

    /** No SQLState means that the pool failed (acquisition timeout, closed connection), not a statement. */
    static Optional<Problem> problem(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.equals(IDLE_TOO_LONG)) {
            return Optional.of(Problem.unavailable(SOON));
        }
        if (state.equals(UNIQUE_VIOLATION)) {
            return Optional.of(Problem.conflict("already-exists", EXISTS));
        }
        return state.length() == 5 && PASSING.contains(state.substring(0, 2))
                ? Optional.of(Problem.unavailable(SOON))
                : Optional.empty();
    }
}
