package vn.motcua.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Serialises work among replicas, for example work that all of them would do at their start. The second replica finds it done.
 */
@Singleton
public class OneAtATime {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Database database;

    OneAtATime(Database database) {
        this.database = database;
    }

    /** Another replica did not finish in time. */
    public static final class StillBusy extends RuntimeException {
        private StillBusy(String work, Duration patience) {
            super("another replica was still busy with %s after %d s".formatted(work, patience.toSeconds()));
        }
    }

    /**
     * Returns when this transaction holds the lock for that work; it holds it until it ends. The method polls, because the
     * ordinary statement timeouts would end a statement that waits.
     *
     * @param patience shorter than the transaction's own limit of a minute
     * @throws StillBusy after {@code patience}
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

    /** False if another transaction holds the lock for that work; otherwise this transaction holds it until it ends. */
    public boolean tryTake(String work) {
        return database.query(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 1))", row -> row.getBoolean(1), work)
                .getFirst();
    }
}
