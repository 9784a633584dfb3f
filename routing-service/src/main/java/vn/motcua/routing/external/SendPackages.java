package vn.motcua.routing.external;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.casefile.Journal;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.external.PartnerClient.Acknowledgement;
import vn.motcua.routing.external.PartnerClient.Parcel;
import vn.motcua.routing.task.Accountable;

/**
 * Sends what waits, outside any transaction. A crash after the other side took it and before we noted it sends it again
 * under the same id, which it answers with the same acknowledgement.
 */
@ApplicationScoped
class SendPackages {
    private static final int BATCH = 20;
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Packages packages;
    private final PartnerClient client;
    private final CaseFiles caseFiles;
    private final Accountable accountable;
    private final Journal journal;
    private final Clock clock;
    private final Duration retryAfter;
    private final Duration retryAtMost;
    private final Duration timeout;

    SendPackages(
            Packages packages,
            PartnerClient client,
            CaseFiles caseFiles,
            Accountable accountable,
            Journal journal,
            Clock clock,
            @ConfigProperty(name = "motcua.external.retry-after") Duration retryAfter,
            @ConfigProperty(name = "motcua.external.retry-at-most") Duration retryAtMost,
            @ConfigProperty(name = "motcua.external.timeout") Duration timeout) {
        this.packages = packages;
        this.client = client;
        this.caseFiles = caseFiles;
        this.accountable = accountable;
        this.journal = journal;
        this.clock = clock;
        this.retryAfter = retryAfter;
        this.retryAtMost = retryAtMost;
        this.timeout = timeout;
    }

    private record Outgoing(UUID packageId, UUID caseId, String leg, String system, int attempts, Parcel parcel) {}

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendWaiting() throws InterruptedException {
        var outgoing = QuarkusTransaction.requiringNew().call(this::lease);
        for (var each : outgoing) {
            send(each);
        }
    }

    private List<Outgoing> lease() {
        return packages.lease(BATCH, timeout.multipliedBy(2)).stream()
                .map(casePackage -> {
                    var file = caseFiles.findById(casePackage.caseId());
                    var leg = file.leg(casePackage.leg());
                    return new Outgoing(
                            casePackage.id(),
                            file.id(),
                            leg.key(),
                            casePackage.system(),
                            casePackage.attempts(),
                            parcel(casePackage.id(), file, leg));
                })
                .toList();
    }

    private static Parcel parcel(UUID packageId, CaseFile file, Leg leg) {
        var submission = file.checked().submission();
        var due = leg.dueAt().atZone(HANOI).toOffsetDateTime();
        return new Parcel(
                packageId,
                file.caseCode(),
                leg.key(),
                leg.plan().procedure(),
                due,
                submission.form(),
                submission.owner().name(),
                submission.documents(),
                leg.plan().results());
    }

    private void send(Outgoing outgoing) throws InterruptedException {
        try {
            var acknowledgement = client.send(outgoing.system(), outgoing.parcel());
            QuarkusTransaction.requiringNew().run(() -> acknowledged(outgoing, acknowledgement));
        } catch (IOException e) {
            Log.warnf("package %s: %s", outgoing.packageId(), e.getMessage());
            QuarkusTransaction.requiringNew().run(() -> failed(outgoing, e));
        }
    }

    private void acknowledged(Outgoing outgoing, Acknowledgement acknowledgement) {
        var file = caseFiles.lock(outgoing.caseId()).orElseThrow();
        var casePackage = packages.findById(outgoing.packageId());
        var due = instant(acknowledgement.remoteDueAt());
        var leg = file.leg(outgoing.leg());
        if (!casePackage.acknowledge(acknowledgement.remoteCode(), due) || leg.state() == LegState.WITHDRAWN) {
            return;
        }
        var at = clock.instant();
        var handler = accountable.forReturning(file, at);
        var event = file.acknowledged(leg, acknowledgement.remoteCode(), due, handler, at);
        var line = new Journal.Line(outgoing.system(), leg.agency(), "package-acknowledged", leg.key(), null);
        journal.write(file, line, at, event);
    }

    private void failed(Outgoing outgoing, IOException failure) {
        var wait = retryAfter.multipliedBy(1L << Math.min(outgoing.attempts(), 10));
        var capped = wait.compareTo(retryAtMost) > 0 ? retryAtMost : wait;
        packages.findById(outgoing.packageId())
                .failed(String.valueOf(failure.getMessage()), clock.instant().plus(capped));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
