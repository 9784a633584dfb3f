package vn.motcua.routing.lookup;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import vn.motcua.clock.MachineTime;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.ScheduledWork;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.lookup.DatabaseClient.Question;
import vn.motcua.telemetry.LogContext;

/**
 * Looks up what is due, outside any transaction and side by side: a database that hangs holds up no other. If we crash after the answer and before we note it, we ask again: a question changes
 * nothing.
 */
@ApplicationScoped
class LookUp {
    private static final int AT_ONCE = 20;

    private final Lookups lookups;
    private final CaseFiles caseFiles;
    private final DatabaseClient client;
    private final Clock clock;
    private final Clock machine;
    private final ExecutorService threads;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ScheduledWork scheduled;

    LookUp(
            Lookups lookups,
            CaseFiles caseFiles,
            DatabaseClient client,
            Clock clock,
            @MachineTime Clock machine,
            @VirtualThreads ExecutorService threads,
            Closing closing) {
        this.lookups = lookups;
        this.caseFiles = caseFiles;
        this.client = client;
        this.clock = clock;
        this.machine = machine;
        this.threads = threads;
        this.scheduled = new ScheduledWork(closing, LookUp.class, "Looking up in databases");
    }

    /** @param needless if the case has ended: nobody is looked up any more */
    private record Due(UUID id, UUID caseId, int attempts, boolean needless, Question question) {}

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beginWaiting() {
        scheduled.run(() -> lease(free.availablePermits()).forEach(this::begin));
    }

    private List<Due> lease(int most) {
        // Each may take the full timeout.
        var lease = client.timeout().multipliedBy(2);
        return QuarkusTransaction.requiringNew()
                .call(() -> lookups.lease(most, lease).stream()
                        .map(lookup -> due(lookup, caseFiles.findById(lookup.caseId())))
                        .toList());
    }

    private void begin(Due due) {
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                scheduled.run(() -> lookUp(due));
            } finally {
                free.release();
            }
        });
    }

    private static Due due(Lookup lookup, CaseFile file) {
        var submission = file.checked().submission();
        var question = new Question(submission.procedure(), lookup.document(), submission.owner());
        return new Due(
                lookup.id(), lookup.caseId(), lookup.attempts(), file.state().hasEnded(), question);
    }

    private void lookUp(Due due) {
        if (due.needless()) {
            QuarkusTransaction.requiringNew().run(() -> lookups.locked(due.id()).stopAsking());
            return;
        }
        try (var _ = LogContext.of(due.caseId())) {
            var found = client.ask(due.question());
            QuarkusTransaction.requiringNew()
                    .run(() -> lookups.locked(due.id()).answered(found.orElse(null), clock.instant()));
        } catch (IOException e) {
            Log.warnf("database for %s: %s", due.question().document(), e.getMessage());
            var again = machine.instant().plus(client.pauseAfter(due.attempts()));
            QuarkusTransaction.requiringNew()
                    .run(() -> lookups.locked(due.id()).failed(String.valueOf(e.getMessage()), again));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
