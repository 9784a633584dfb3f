package vn.motcua.routing.external;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.clock.MachineTime;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.external.PartnerClient.Acknowledgement;
import vn.motcua.routing.external.PartnerClient.Away;
import vn.motcua.routing.external.PartnerClient.EarlierResult;
import vn.motcua.routing.external.PartnerClient.Paper;
import vn.motcua.routing.external.PartnerClient.Parcel;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.task.Accountable;
import vn.motcua.telemetry.LogContext;
import vn.motcua.worktime.Hanoi;

/**
 * Sends the packages due for one system, outside any transaction, until none is due or the system is away. If we crash after the
 * other side took a package and before we noted it, we send the package again under the same id, and the other side answers with
 * the same acknowledgement.
 */
@ApplicationScoped
class SystemTurn {
    private static final int AT_ONCE = 3;
    private static final Duration A_TURN_LATER = Duration.ofSeconds(1);
    private final Packages packages;
    private final PartnerClient client;
    private final CaseFiles caseFiles;
    private final Accountable accountable;
    private final Journal journal;
    private final Clock clock;
    private final Clock machine;

    SystemTurn(
            Packages packages,
            PartnerClient client,
            CaseFiles caseFiles,
            Accountable accountable,
            Journal journal,
            Clock clock,
            @MachineTime Clock machine) {
        this.packages = packages;
        this.client = client;
        this.caseFiles = caseFiles;
        this.accountable = accountable;
        this.journal = journal;
        this.clock = clock;
        this.machine = machine;
    }

    /** @param parcel null where the file is withdrawn */
    private record Outgoing(
            UUID packageId, UUID caseId, String leg, String system, int attempts, boolean acknowledged, Parcel parcel) {
        private int revision() {
            return parcel.revision();
        }
    }

    void take(String system) {
        for (var waiting = lease(system); !waiting.isEmpty(); waiting = lease(system)) {
            for (var outgoing : waiting) {
                var leftAloneUntil = send(outgoing);
                if (leftAloneUntil.isPresent()) {
                    giveBack(outgoing, waiting, leftAloneUntil.get());
                    return;
                }
            }
        }
    }

    /**
     * The other packages wait too, because a system that is away would not answer them either. The package that was tried comes after
     * them, because the fault may be its own.
     */
    private void giveBack(Outgoing tried, List<Outgoing> leased, Instant until) {
        var others = leased.stream()
                .map(Outgoing::packageId)
                .filter(id -> !id.equals(tried.packageId()))
                .toArray(UUID[]::new);
        QuarkusTransaction.requiringNew().run(() -> packages.putOff(tried.system(), others, until));
    }

    private List<Outgoing> lease(String system) {
        // Long enough for each package to take the full timeout, and one more.
        var lease = client.timeout().multipliedBy(AT_ONCE + 1L);
        return QuarkusTransaction.requiringNew()
                .call(() -> packages.lease(system, AT_ONCE, lease).stream()
                        .map(this::outgoing)
                        .toList());
    }

    private Outgoing outgoing(CasePackage casePackage) {
        var file = caseFiles.findById(casePackage.caseId());
        var leg = file.leg(casePackage.leg());
        return new Outgoing(
                casePackage.id(),
                file.id(),
                leg.key(),
                casePackage.system(),
                casePackage.attempts(),
                casePackage.isAcknowledged(),
                casePackage.isToWithdraw() ? null : parcel(casePackage, file, leg));
    }

    private static Parcel parcel(CasePackage casePackage, CaseFile file, Leg leg) {
        var submission = file.checked().submission();
        return new Parcel(
                casePackage.id(),
                casePackage.revision(),
                file.caseCode(),
                leg.key(),
                leg.plan().procedure(),
                Hanoi.time(leg.dueAt()),
                submission.form(),
                submission.owner(),
                submission.transactor(),
                submission.authority(),
                submission.documents().stream()
                        .map(filed -> Paper.of(file.id(), filed))
                        .toList(),
                leg.plan().results(),
                file.graph().before(leg).stream().map(EarlierResult::of).toList(),
                casePackage.requests());
    }

    /** Sends one package. The answer is until when to leave the system alone; empty if the system is not away. */
    private Optional<Instant> send(Outgoing outgoing) {
        try (var _ = LogContext.of(outgoing.caseId())) {
            if (outgoing.parcel() == null) {
                client.withdraw(outgoing.system(), outgoing.packageId(), outgoing.acknowledged());
                QuarkusTransaction.requiringNew()
                        .run(() -> packages.findById(outgoing.packageId()).withdrawn());
            } else {
                var acknowledgement = client.send(outgoing.system(), outgoing.parcel());
                QuarkusTransaction.requiringNew().run(() -> acknowledged(outgoing, acknowledgement));
            }
            return Optional.empty();
        } catch (Away away) {
            Log.warnf("%s is away: %s", outgoing.system(), away.getMessage());
            var until = machine.instant().plus(client.pauseAfter(outgoing.attempts()));
            failed(outgoing, away, until.plus(A_TURN_LATER));
            return Optional.of(until);
        } catch (IOException e) {
            Log.warnf("package %s: %s", outgoing.packageId(), e.getMessage());
            failed(outgoing, e, machine.instant().plus(client.pauseAfter(outgoing.attempts())));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(machine.instant());
        }
    }

    private void acknowledged(Outgoing outgoing, Acknowledgement acknowledgement) {
        var file = caseFiles.lock(outgoing.caseId()).orElseThrow();
        var casePackage = packages.findById(outgoing.packageId());
        var due = instant(acknowledgement.remoteDueAt());
        var leg = file.leg(outgoing.leg());
        if (!casePackage.acknowledge(outgoing.revision(), acknowledgement.remoteCode(), due, machine.instant())
                || leg.state() == LegState.WITHDRAWN) {
            return;
        }
        var at = clock.instant();
        var handler = accountable.forReturning(file, at);
        var event = file.acknowledged(leg, acknowledgement.remoteCode(), due, handler, at);
        var line = new Journal.Line(outgoing.system(), leg.agency(), null);
        journal.write(file, line, at, event);
    }

    private void failed(Outgoing outgoing, IOException failure, Instant again) {
        QuarkusTransaction.requiringNew()
                .run(() -> packages.findById(outgoing.packageId()).failed(String.valueOf(failure.getMessage()), again));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
