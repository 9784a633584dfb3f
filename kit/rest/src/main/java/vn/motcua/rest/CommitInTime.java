package vn.motcua.rest;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * What was answered "not done" is not done: a transaction of a request that {@link RequestBounds} has answered meanwhile is
 * rolled back instead of committed.
 */
@Singleton
class CommitInTime {
    private final CurrentVertxRequest current;
    private final TransactionSynchronizationRegistry synchronizations;

    CommitInTime(CurrentVertxRequest current, TransactionSynchronizationRegistry synchronizations) {
        this.current = current;
        this.synchronizations = synchronizations;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (!Arc.container().requestContext().isActive() || current.getCurrent() == null) {
            return;
        }
        synchronizations.registerInterposedSynchronization(new InTime(Commitment.of(current.getCurrent())));
    }

    /** What Hibernate still has to write comes after it, within the limits of its statements. */
    private record InTime(Commitment commitment) implements Synchronization {
        @Override
        public void beforeCompletion() {
            if (!commitment.beginCommit()) {
                throw Problem.unavailable(RequestBounds.SOON);
            }
        }

        @Override
        public void afterCompletion(int status) {
            commitment.endCommit(status == Status.STATUS_COMMITTED);
        }
    }
}
