package vn.motcua.routing.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import vn.motcua.routing.history.CaseChanged;

/** Writes what the worklists show of a case that a transaction changed, in that transaction and once, just before its commit. */
@ApplicationScoped
class KeepOpenWork {
    private static final String GONE_OR_CHANGED = """
            delete from open_work where id in (
                select id from (select * from open_work where case_id = ?1
                                except select * from work where case_id = ?1 and state = 'OPEN') old)""";
    private static final String NEW_OR_CHANGED = """
            insert into open_work select * from work where case_id = ?1 and state = 'OPEN' on conflict do nothing""";

    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry transaction;

    KeepOpenWork(EntityManager entityManager, TransactionSynchronizationRegistry transaction) {
        this.entityManager = entityManager;
        this.transaction = transaction;
    }

    void note(@Observes CaseChanged change) {
        var changed = (Changed) transaction.getResource(KeepOpenWork.class);
        if (changed == null) {
            changed = new Changed(new LinkedHashSet<>());
            transaction.putResource(KeepOpenWork.class, changed);
            transaction.registerInterposedSynchronization(changed);
        }
        changed.cases.add(change.caseId());
    }

    void show(UUID caseId) {
        entityManager.createNativeQuery(GONE_OR_CHANGED).setParameter(1, caseId).executeUpdate();
        entityManager.createNativeQuery(NEW_OR_CHANGED).setParameter(1, caseId).executeUpdate();
    }

    private final class Changed implements Synchronization {
        private final Set<UUID> cases;

        private Changed(Set<UUID> cases) {
            this.cases = cases;
        }

        @Override
        public void beforeCompletion() {
            entityManager.flush();
            cases.forEach(KeepOpenWork.this::show);
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
