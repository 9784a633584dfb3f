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
 * Keeps the answer "not done" true: if {@link RequestBounds} has already answered a request, its transaction rolls back instead
 * of committing.
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

    /** Hibernate flushes its remaining writes after this; their statement timeouts bound them. */
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
