package vn.motcua.routing.find;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.ScheduledWork;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.history.CaseChanged;

/** Keeps what cases are found by: in each transaction that changes a case, and once for those of before there was a finder. */
@ApplicationScoped
class KeepFinder {
    private static final int AT_ONCE = 500;
    private static final Duration REST = Duration.ofHours(1);
    private static final UUID BEGINNING = new UUID(0, 0);

    private static final String MISSING = """
            select c.id from CaseFile c where c.id > ?1
              and not exists (select 1 from FinderRow f where f.caseId = c.id) order by c.id""";

    private final EntityManager entityManager;
    private final CaseFiles caseFiles;
    private final ScheduledWork scheduled;
    private volatile UUID reached = BEGINNING;
    private volatile int filled;
    private volatile long restUntil = System.nanoTime();

    KeepFinder(EntityManager entityManager, CaseFiles caseFiles, Closing closing) {
        this.entityManager = entityManager;
        this.caseFiles = caseFiles;
        this.scheduled = new ScheduledWork(closing, KeepFinder.class, "Filling the finder of cases");
    }

    void follow(@Observes CaseChanged change) {
        keep(caseFiles.findById(change.caseId()));
    }

    private void keep(CaseFile file) {
        var row = entityManager.find(FinderRow.class, file.id());
        if (row == null) {
            entityManager.persist(new FinderRow(file));
        } else {
            row.follow(file);
        }
    }

    @Scheduled(every = "{motcua.finder.fill-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void fill() {
        if (System.nanoTime() - restUntil >= 0) {
            scheduled.run(this::fillSome);
        }
    }

    /**
     * A part that is done in a second or so, because a service that stops waits for it.
     *
     * @return how many cases it filled in; after 0 it rests, and begins again for what an instance of the release before still wrote
     */
    int fillSome() {
        var missing = missing(reached);
        missing.forEach(this::fill);
        filled += missing.size();
        if (missing.isEmpty()) {
            Log.infof("All cases can be found; %d of before were filled in", filled);
            reached = BEGINNING;
            filled = 0;
            restUntil = System.nanoTime() + REST.toNanos();
        } else {
            reached = missing.getLast();
            Log.infof("%d cases of before can be found now", filled);
        }
        return missing.size();
    }

    private List<UUID> missing(UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .createQuery(MISSING, UUID.class)
                        .setParameter(1, after)
                        .setMaxResults(AT_ONCE)
                        .getResultList());
    }

    /** One that cannot be read does not keep the others from being found; the next pass tries it again. */
    private void fill(UUID caseId) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> keep(caseFiles.lock(caseId).orElseThrow()));
        } catch (RuntimeException unreadable) {
            Log.errorf(unreadable, "Case %s cannot be found by anything: its terms could not be read", caseId);
        }
    }
}
