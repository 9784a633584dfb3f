package vn.motcua.routing.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.Matter;
import vn.motcua.messaging.Uuid7;
import vn.motcua.rest.Problem;
import vn.motcua.routing.attention.CallOneStop;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.external.CasePackage;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.processing.OpenLegs;
import vn.motcua.routing.report.ExternalMessageResource.Report;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Tasks;

/**
 * Applies reports in the order the other system gave them, not in the order of arrival. No report undoes or blocks another: a report
 * that is too late or contradicts is kept, and the one-stop looks at it.
 */
@ApplicationScoped
class ReceiveReport {
    /** Further contradictions of one package are not kept, because they say nothing new. */
    private static final int MOST_CONTRADICTIONS = 20;

    enum Receipt {
        APPLIED,
        DUPLICATE,
        WAITING,
        /** The leg had ended, or later reports were applied without it; the report is kept. */
        TOO_LATE,
        /** Another report has its id or number and says something else; the report is kept. */
        CONTRADICTS
    }

    private final RemoteMessages messages;
    private final CallOneStop callOneStop;
    private final OpenLegs openLegs;
    private final WantedForms wantedForms;
    private final Tasks tasks;
    private final Accountable accountable;
    private final Journal journal;
    private final Clock clock;

    ReceiveReport(
            RemoteMessages messages,
            CallOneStop callOneStop,
            OpenLegs openLegs,
            WantedForms wantedForms,
            Tasks tasks,
            Accountable accountable,
            Journal journal,
            Clock clock) {
        this.messages = messages;
        this.callOneStop = callOneStop;
        this.openLegs = openLegs;
        this.wantedForms = wantedForms;
        this.tasks = tasks;
        this.accountable = accountable;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Problem for what may not be asked of the applicant, or no date that can be kept; it is as if it had not been sent */
    Receipt on(Report report, CasePackage casePackage, CaseFile file) {
        var at = clock.instant();
        var known = known(report, casePackage);
        if (known.isPresent()) {
            if (known.get().isOf(casePackage) && known.get().content().saysTheSame(report)) {
                return Receipt.DUPLICATE;
            }
            contradicts(report, casePackage, file, at);
            return Receipt.CONTRADICTS;
        }
        var leg = file.leg(casePackage.leg());
        if (takesReports(leg, casePackage)) {
            wantedForms.require(report, file, leg);
        }
        var message = RemoteMessage.of(report, at);
        messages.persist(message);
        if (casePackage.isPast(report.sequence())) {
            // This report was given up, and later reports have been applied.
            tooLate(message, casePackage, file, at);
        }
        applyInOrder(casePackage, file, at);
        return switch (message.standing()) {
            case WAITING -> Receipt.WAITING;
            case APPLIED -> Receipt.APPLIED;
            case TOO_LATE -> Receipt.TOO_LATE;
            case CONTRADICTING -> Receipt.CONTRADICTS;
        };
    }

    /** Gives up the missing reports before the first one that waits; nobody knows whether they were ever sent. */
    void skipMissing(CasePackage casePackage, CaseFile file) {
        messages.firstWaiting(casePackage.id()).ifPresent(waiting -> {
            var at = clock.instant();
            casePackage.skipTo(waiting.sequence());
            setAside(Matter.REPORT_MISSING, waiting.content(), casePackage, file, at);
            applyInOrder(casePackage, file, at);
        });
    }

    private void applyInOrder(CasePackage casePackage, CaseFile file, Instant at) {
        var next = messages.of(casePackage.id(), casePackage.lastSequence() + 1);
        while (next.isPresent()) {
            apply(next.get(), casePackage, file, at);
            next = messages.of(casePackage.id(), casePackage.lastSequence() + 1);
        }
    }

    /** The known report may also belong to another package, perhaps of another system, that used the same id. */
    private Optional<RemoteMessage> known(Report report, CasePackage casePackage) {
        return messages.findByIdOptional(report.messageId()).or(() -> messages.of(casePackage.id(), report.sequence()));
    }

    private void contradicts(Report report, CasePackage casePackage, CaseFile file, Instant at) {
        var others = messages.contradicting(casePackage.id());
        if (others.size() < MOST_CONTRADICTIONS
                && others.stream().noneMatch(other -> other.content().saysTheSame(report))) {
            messages.persist(RemoteMessage.contradicting(Uuid7.next(clock), report, at));
            setAside(Matter.REPORT_CONTRADICTS, report, casePackage, file, at);
        }
    }

    private void apply(RemoteMessage message, CasePackage casePackage, CaseFile file, Instant at) {
        casePackage.advance();
        var report = message.content();
        var leg = file.leg(casePackage.leg());
        if (!takesReports(leg, casePackage)) {
            tooLate(message, casePackage, file, at);
            return;
        }
        message.applied(at);
        var handler = accountable.forReturning(file, at);
        var progress = file.reported(leg, report.kind().name(), handler, at);
        switch (report.kind()) {
            case RECEIVED, IN_PROGRESS -> write(file, leg, casePackage, at, progress);
            case SUPPLEMENT_WANTED, MORE_TIME_WANTED -> {
                write(file, leg, casePackage, at, progress);
                wantedForms.receive(report, casePackage, file, leg, at);
            }
            case RESULT -> {
                var issued = file.issue(leg, report.outcome(), report.paper(), report.grounds(), handler, at);
                // A form that still waits to be sent is no longer needed.
                tasks.cancelOf(file.id(), leg.key(), casePackage.system(), at);
                openLegs.openHandOver(file, leg, at);
                write(file, leg, casePackage, at, issued);
                openLegs.advance(file, casePackage.system(), at);
            }
        }
    }

    /**
     * Not while the applicant is asked: what the system decides then cannot rest on what it asked for. And not of a file that was taken
     * back, though the leg may go on with another.
     */
    private static boolean takesReports(Leg leg, CasePackage casePackage) {
        return casePackage.isOpen() && (leg.state() == LegState.FORWARDED || leg.state() == LegState.PROCESSING);
    }

    private void tooLate(RemoteMessage message, CasePackage casePackage, CaseFile file, Instant at) {
        message.tooLate();
        setAside(Matter.REPORT_TOO_LATE, message.content(), casePackage, file, at);
    }

    private void setAside(Matter matter, Report report, CasePackage casePackage, CaseFile file, Instant at) {
        var leg = file.leg(casePackage.leg());
        callOneStop.about(file, leg, matter, report.kind().name(), casePackage.system(), at);
    }

    private void write(CaseFile file, Leg leg, CasePackage casePackage, Instant at, CaseEvent event) {
        var line = new Journal.Line(casePackage.system(), leg.agency(), "61/2018/NĐ-CP Art. 19(6)b");
        journal.write(file, line, at, event);
    }
}
