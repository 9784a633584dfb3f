package vn.motcua.routing.supplement;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.history.Journal;

/**
 * Finds the legs whose applicant's time is over and proposes each once to an officer, who decides whether to stop. Each leg has its
 * own transaction. Replicas that find the same leg wait for its lock and then see that it is done.
 */
@ApplicationScoped
class ProposeStops {
    private static final int AT_ONCE = 100;

    private final CaseFiles caseFiles;
    private final OneStopTasks oneStopTasks;
    private final Journal journal;
    private final Clock clock;

    ProposeStops(CaseFiles caseFiles, OneStopTasks oneStopTasks, Journal journal, Clock clock) {
        this.caseFiles = caseFiles;
        this.oneStopTasks = oneStopTasks;
        this.journal = journal;
        this.clock = clock;
    }

    /** A leg whose applicant did not answer in time. */
    record Unanswered(UUID id, UUID caseId, String leg, Instant answerBy) {
        static final Unanswered NONE = new Unanswered(new UUID(0, 0), null, null, Instant.EPOCH);
    }

    @Scheduled(every = "{motcua.supplements.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void propose() {
        var now = clock.instant();
        var found = unanswered(now, Unanswered.NONE);
        while (!found.isEmpty()) {
            found.forEach(this::propose);
            // A leg that could not be proposed to anybody is left for the next run, and does not hold up the rest.
            found = unanswered(now, found.getLast());
        }
    }

    private List<Unanswered> unanswered(Instant now, Unanswered last) {
        return QuarkusTransaction.requiringNew()
                .call(() -> caseFiles
                        .getEntityManager()
                        .createQuery("""
                        select new vn.motcua.routing.supplement.ProposeStops$Unanswered(
                          l.id, l.caseFile.id, l.key, l.answerBy)
                        from Leg l where l.state = SUPPLEMENT_REQUESTED and l.stopProposedAt is null
                          and l.supplementedAt is null and l.answerBy < :now
                          and (l.answerBy > :answerBy or l.answerBy = :answerBy and l.id > :id)
                        order by l.answerBy, l.id""", Unanswered.class)
                        .setParameter("now", now)
                        .setParameter("answerBy", last.answerBy())
                        .setParameter("id", last.id())
                        .setMaxResults(AT_ONCE)
                        .getResultList());
    }

    private void propose(Unanswered unanswered) {
        try {
            QuarkusTransaction.requiringNew().run(() -> put(unanswered));
        } catch (Problem problem) {
            Log.warnf(
                    "the stop of leg %s of case %s waits: %s",
                    unanswered.leg(), unanswered.caseId(), problem.getMessage());
        }
    }

    private void put(Unanswered unanswered) {
        var file = caseFiles.lock(unanswered.caseId()).orElseThrow();
        var leg = file.leg(unanswered.leg());
        // Since the query, the applicant has answered or another replica has proposed the stop.
        if (leg.standing().isEmpty() || leg.isStopProposed() || leg.isSupplemented()) {
            return;
        }
        var at = clock.instant();
        var handler = oneStopTasks.overdue(file, leg, at);
        var event = file.supplementing(leg).proposeStop(handler, at);
        var basis = file.checked().parameters().get("supplement.window").source();
        journal.write(file, new Journal.Line("system:routing", file.receivingAgency(), basis), at, event);
    }
}
