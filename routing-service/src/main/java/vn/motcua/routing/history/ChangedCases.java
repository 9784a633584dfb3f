package vn.motcua.routing.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers which cases the running transaction changes, and tells it at the end. */
@ApplicationScoped
public class ChangedCases {
    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entityManager;
    private final Event<CaseChanged> changed;

    ChangedCases(
            TransactionSynchronizationRegistry transaction, EntityManager entityManager, Event<CaseChanged> changed) {
        this.transaction = transaction;
        this.entityManager = entityManager;
        this.changed = changed;
    }

    /** Also for what changes a case and is no line of its history. */
    public void add(UUID caseId) {
        var those = (Those) transaction.getResource(ChangedCases.class);
        if (those == null) {
            those = new Those();
            transaction.putResource(ChangedCases.class, those);
            transaction.registerInterposedSynchronization(those);
        }
        those.cases.add(caseId);
    }

    private final class Those implements Synchronization {
        private final Set<UUID> cases = new LinkedHashSet<>();

        /** An exception of an observer rolls the transaction back. */
        @Override
        public void beforeCompletion() {
            entityManager.flush();
            cases.forEach(caseId -> changed.fire(new CaseChanged(caseId)));
            entityManager.flush();
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
