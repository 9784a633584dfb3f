package vn.motcua.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Work that replicas do one after the other: what all of them would do at their start, for example. Whoever comes second
 * finds it done.
 */
@Singleton
public class OneAtATime {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Database database;

    OneAtATime(Database database) {
        this.database = database;
    }

    /** Nobody else finished in time. */
    public static final class StillBusy extends RuntimeException {
        private StillBusy(String work, Duration patience) {
            super("another replica was still busy with %s after %d s".formatted(work, patience.toSeconds()));
        }
    }

    /**
     * Returns when this transaction alone does that work, until it ends. It asks again and again: waiting inside one
     * statement would be ended by the time limits of ordinary statements.
     *
     * @param patience shorter than the transaction's own limit, a minute
     * @throws StillBusy when it has passed
     */
    public void take(String work, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!tryTake(work)) {
            if (System.nanoTime() > end) {
                throw new StillBusy(work, patience);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** False if another does it now; otherwise this transaction alone does it until it ends. */
    public boolean tryTake(String work) {
        return database.query(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 1))", row -> row.getBoolean(1), work)
                .getFirst();
    }
}
