package vn.motcua.messaging;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Tells passing faults, for which a retry helps, from faults that recur at every attempt. */
final class PassingFaults {
    /** Connection, serialization or deadlock, resources, lock not available, operator intervention (PostgreSQL, appendix A). */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57");

    /** The server ended a transaction that was idle for too long (idle_in_transaction_session_timeout). */
    private static final String IDLE_TOO_LONG = "25P03";

    private PassingFaults() {}

    static boolean includes(Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(fault, seen);
        return seen.stream().anyMatch(PassingFaults::passesItself);
    }

    private static void collect(Throwable fault, Set<Throwable> seen) {
        if (fault == null || !seen.add(fault)) {
            return;
        }
        collect(fault.getCause(), seen);
        if (fault instanceof SQLException sql) {
            collect(sql.getNextException(), seen);
        }
        for (var suppressed : fault.getSuppressed()) {
            collect(suppressed, seen);
        }
    }

    private static boolean passesItself(Throwable fault) {
        return switch (fault) {
            case SQLException sql -> passes(sql.getSQLState());
            // Another transaction changed the entity first.
            case OptimisticLockException e -> true;
            case PessimisticLockException e -> true;
            case LockTimeoutException e -> true;
            // A timeout or a commit with unknown outcome, unless a cause says more. The sequence shows whether it was
            // committed.
            case RollbackException e -> saysNoMore(e);
            case SystemException e -> saysNoMore(e);
            default -> false;
        };
    }

    /** No SQLState means that the pool failed (acquisition timeout, closed connection), not a statement. */
    private static boolean passes(String sqlState) {
        return sqlState == null
                || sqlState.length() < 2
                || sqlState.equals(IDLE_TOO_LONG)
                || PASSING_CLASSES.contains(sqlState.substring(0, 2));
    }

    private static boolean saysNoMore(Throwable fault) {
        return fault.getCause() == null && fault.getSuppressed().length == 0;
    }
}
