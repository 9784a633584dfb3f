package vn.motcua.routing.worklist;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.ScheduledWork;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.history.CaseChanged;

/**
 * Shows again what was done without the worklists knowing: by an instance of the release before them, while its last requests
 * were answered during the upgrade, or by a hand in the database.
 */
@ApplicationScoped
class MendOpenWork {
    private static final int AT_ONCE = 500;

    private static final String DIFFERENT = """
            select distinct case_id from (
                (select id, version, case_id from task where state = 'OPEN'
                 except select id, version, case_id from open_work where waits_for is null)
                union all
                (select id, version, case_id from open_work where waits_for is null
                 except select id, version, case_id from task where state = 'OPEN')) different""";

    private final EntityManager entityManager;
    private final CaseFiles caseFiles;
    private final KeepOpenWork keepOpenWork;
    private final ScheduledWork scheduled;

    MendOpenWork(EntityManager entityManager, CaseFiles caseFiles, KeepOpenWork keepOpenWork, Closing closing) {
        this.entityManager = entityManager;
        this.caseFiles = caseFiles;
        this.keepOpenWork = keepOpenWork;
        this.scheduled = new ScheduledWork(closing, MendOpenWork.class, "Mending the worklists");
    }

    @Scheduled(every = "{motcua.worklist.mend-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void mend() {
        scheduled.run(() -> different().forEach(this::mend));
    }

    private List<UUID> different() {
        List<?> cases = QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .createNativeQuery(DIFFERENT, UUID.class)
                        .setMaxResults(AT_ONCE)
                        .getResultList());
        return cases.stream().map(UUID.class::cast).toList();
    }

    private void mend(UUID caseId) {
        QuarkusTransaction.requiringNew().run(() -> {
            caseFiles.lock(caseId).orElseThrow();
            keepOpenWork.show(new CaseChanged(caseId));
        });
        Log.warnf("the worklists did not show what is open of case %s, and do now", caseId);
    }
}
