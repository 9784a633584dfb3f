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
 * The law's revision for whoever only reads. The database is asked by one at a time; those who come meanwhile share the next
 * answer, which is read after the last of them came. So nobody is told of a law older than his question, and a crowd costs as much
 * as one. Whoever has waited a little for the one before asks beside him, who may have a bad connection. Not for a transaction that
 * publishes: others would be told what it has not committed.
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

    /** At the moment of the question or later. */
    public long now() {
        var answer = next.get();
        // Whoever is first asks for all; for the others this does nothing.
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
