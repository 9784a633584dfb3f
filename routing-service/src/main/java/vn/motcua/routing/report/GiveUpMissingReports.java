package vn.motcua.routing.report;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.motcua.messaging.Closing;
import vn.motcua.messaging.ScheduledWork;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.external.Packages;
import vn.motcua.routing.external.PartnerSettings;

/** Gives up a report that another system counted and never sent, so that it does not hold back later reports for ever. */
@ApplicationScoped
class GiveUpMissingReports {
    private static final int AT_ONCE = 50;

    private final RemoteMessages messages;
    private final Packages packages;
    private final CaseFiles caseFiles;
    private final ReceiveReport receiveReport;
    private final Duration patience;
    private final Clock clock;
    private final ScheduledWork scheduled;

    GiveUpMissingReports(
            RemoteMessages messages,
            Packages packages,
            CaseFiles caseFiles,
            ReceiveReport receiveReport,
            PartnerSettings settings,
            Clock clock,
            Closing closing) {
        this.messages = messages;
        this.packages = packages;
        this.caseFiles = caseFiles;
        this.receiveReport = receiveReport;
        this.patience = settings.missingReportAfter();
        this.clock = clock;
        this.scheduled = new ScheduledWork(closing, GiveUpMissingReports.class, "Giving up missing reports");
    }

    @Scheduled(every = "{motcua.missing-reports.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void giveUp() {
        scheduled.run(() -> overdue().forEach(this::giveUpOrLeave));
    }

    private void giveUpOrLeave(UUID packageId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> giveUp(packageId));
        } catch (Problem nobodyAnswers) {
            Log.warnf("the reports of package %s go on waiting: %s", packageId, nobodyAnswers.code());
        }
    }

    private List<UUID> overdue() {
        return QuarkusTransaction.requiringNew()
                .call(() -> messages.packagesWaitingSince(clock.instant().minus(patience), AT_ONCE));
    }

    private void giveUp(UUID packageId) {
        var casePackage = packages.findById(packageId);
        var file = caseFiles.lock(casePackage.caseId()).orElseThrow();
        packages.getEntityManager().refresh(casePackage);
        receiveReport.skipMissing(casePackage, file);
    }
}
