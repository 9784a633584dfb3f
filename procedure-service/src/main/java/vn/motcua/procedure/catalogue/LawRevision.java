package vn.motcua.procedure.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The law's revision for requests that only read. One thread at a time queries the database; threads that arrive meanwhile share
 * the next query, which runs after the last of them arrived. So no thread gets a revision older than its call, and many threads
 * cost as much as one. A thread that has waited {@code patience} for the previous query runs its own in parallel, because the
 * previous one may have a bad connection. A transaction that publishes must not use this class: other threads would get its
 * uncommitted revision.
 */
@ApplicationScoped
class LawRevision {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final LongSupplier database;
    private final Duration patience;
    private final Lock asking = new ReentrantLock();
    private final AtomicReference<FutureTask<Long>> next = new AtomicReference<>(new FutureTask<>(this::ask));

    @Inject
    LawRevision(LawDocuments documents) {
        this(documents::revision, PATIENCE);
    }

    LawRevision(LongSupplier database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /** The revision at the moment of the call or later. */
    public long now() {
        var answer = next.get();
        // The first thread runs the query for all; for the others this does nothing.
        answer.run();
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }

    private long ask() throws InterruptedException {
        var alone = asking.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            next.set(new FutureTask<>(this::ask));
            return database.getAsLong();
        } finally {
            if (alone) {
                asking.unlock();
            }
        }
    }
}
