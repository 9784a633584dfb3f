package vn.motcua.rest;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import vn.motcua.events.Text;

/** What the database refuses (PostgreSQL's SQLStates, appendix A of its manual). */
final class DatabaseFaults {
    static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String UNIQUE_VIOLATION = "23505";
    // connection, rollback by the server, resources, object not in state, operator intervention
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Text EXISTS = new Text("Dữ liệu này đã tồn tại.", "This exists already.");

    private DatabaseFaults() {}

    static Optional<Problem> problem(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return isPoolExhausted(failure) ? Optional.of(Problem.unavailable(SOON)) : Optional.empty();
        }
        if (state.equals(UNIQUE_VIOLATION)) {
            return Optional.of(Problem.conflict("already-exists", EXISTS));
        }
        return state.length() == 5 && PASSING.contains(state.substring(0, 2))
                ? Optional.of(Problem.unavailable(SOON))
                : Optional.empty();
    }

    // Agroal gives neither a class nor a state for it, only this text.
    private static boolean isPoolExhausted(SQLException failure) {
        return failure.getMessage() != null && failure.getMessage().contains("acquisition timeout");
    }
}
