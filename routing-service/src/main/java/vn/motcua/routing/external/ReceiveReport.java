package vn.motcua.routing.external;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.Text;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Journal;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.external.ExternalMessageResource.Report;
import vn.motcua.routing.processing.OpenLegs;
import vn.motcua.routing.task.Accountable;

/** Applies reports in the order the other system gave them, whatever order they arrive in. */
@ApplicationScoped
class ReceiveReport {
    enum Receipt {
        APPLIED,
        DUPLICATE,
        WAITING
    }

    private final RemoteMessages messages;
    private final OpenLegs openLegs;
    private final Accountable accountable;
    private final Journal journal;
    private final Clock clock;

    ReceiveReport(RemoteMessages messages, OpenLegs openLegs, Accountable accountable, Journal journal, Clock clock) {
        this.messages = messages;
        this.openLegs = openLegs;
        this.accountable = accountable;
        this.journal = journal;
        this.clock = clock;
    }

    Receipt on(Report report, CasePackage casePackage, CaseFile file) {
        var at = clock.instant();
        var known = messages.findByIdOptional(report.messageId());
        if (known.filter(message -> !message.isOf(casePackage)).isPresent()) {
            // Answering DUPLICATE would lose a report because another package, perhaps another system's, took its
            // number.
            throw Problem.conflict(
                    "message-id-taken",
                    new Text(
                            "Mã thông điệp này đã được dùng cho một gói khác.",
                            "A message about another package already has this id."));
        }
        if (known.isPresent() || casePackage.isPast(report.sequence())) {
            return Receipt.DUPLICATE;
        }
        if (messages.of(casePackage.id(), report.sequence()).isPresent()) {
            throw Problem.conflict(
                    "sequence-taken",
                    new Text(
                            "Số thứ tự này đã được dùng cho một thông điệp khác.",
                            "Another message already has this sequence number."));
        }
        var message = new RemoteMessage(report, at);
        messages.persist(message);
        if (!casePackage.isNext(report.sequence())) {
            return Receipt.WAITING;
        }
        apply(message, casePackage, file, at);
        var next = messages.of(casePackage.id(), casePackage.lastSequence() + 1);
        while (next.isPresent()) {
            apply(next.get(), casePackage, file, at);
            next = messages.of(casePackage.id(), casePackage.lastSequence() + 1);
        }
        return Receipt.APPLIED;
    }

    private void apply(RemoteMessage message, CasePackage casePackage, CaseFile file, Instant at) {
        var leg = file.leg(casePackage.leg());
        if (leg.state() != LegState.FORWARDED && leg.state() != LegState.PROCESSING) {
            throw Problem.conflict(
                    "leg-ended",
                    new Text("Phần việc này đã kết thúc.", "This leg has ended; nothing can be added to it."));
        }
        casePackage.advance();
        message.applied(at);
        var report = message.content();
        var handler = accountable.forReturning(file, at);
        var progress = file.reported(leg, report.kind().name(), handler, at);
        switch (report.kind()) {
            case RECEIVED, IN_PROGRESS -> write(file, leg, casePackage, "partner-reported", at, progress);
            case RESULT -> {
                var number = report.result() == null ? null : report.result().number();
                var issued = file.issue(leg, report.outcome(), number, report.reason(), handler, at);
                openLegs.openHandOver(file, leg, at);
                write(file, leg, casePackage, "issued", at, issued);
                openLegs.advance(file, casePackage.system(), at);
            }
        }
    }

    private void write(CaseFile file, Leg leg, CasePackage casePackage, String action, Instant at, CaseEvent event) {
        var line = new Journal.Line(casePackage.system(), leg.agency(), action, leg.key(), "61/2018/NĐ-CP Art. 19(6)b");
        journal.write(file, line, at, event);
    }
}
