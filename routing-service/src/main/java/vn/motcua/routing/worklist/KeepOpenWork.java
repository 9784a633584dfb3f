package vn.motcua.routing.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import vn.motcua.routing.history.CaseChanged;

/** Makes the rows of a case that a transaction changed equal to what the view {@code work} says, in that transaction. */
@ApplicationScoped
class KeepOpenWork {
    private static final String GONE_OR_CHANGED = """
            delete from open_work where id in (
                select id from (select * from open_work where case_id = ?1
                                except select * from work where case_id = ?1 and state = 'OPEN') old)""";
    private static final String NEW_OR_CHANGED = """
            insert into open_work select * from work where case_id = ?1 and state = 'OPEN' on conflict do nothing""";

    private final EntityManager entityManager;

    KeepOpenWork(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void show(@Observes CaseChanged change) {
        entityManager
                .createNativeQuery(GONE_OR_CHANGED)
                .setParameter(1, change.caseId())
                .executeUpdate();
        entityManager
                .createNativeQuery(NEW_OR_CHANGED)
                .setParameter(1, change.caseId())
                .executeUpdate();
    }
}
