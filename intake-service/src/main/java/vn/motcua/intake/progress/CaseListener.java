package vn.motcua.intake.progress;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.motcua.events.ApplicationEvent.RecheckRequested;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.CaseRefused;
import vn.motcua.events.CaseEvent.CaseSetBack;
import vn.motcua.events.CaseEvent.CaseTransferred;
import vn.motcua.events.CaseEvent.CaseWithdrawn;
import vn.motcua.events.CaseEvent.CheckExpired;
import vn.motcua.events.CaseEvent.LegOpened;
import vn.motcua.events.CaseEvent.LegResumed;
import vn.motcua.events.CaseEvent.LegStopped;
import vn.motcua.events.CaseEvent.OnPaper;
import vn.motcua.events.CaseEvent.PackageSent;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseEvent.SupplementIncomplete;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseEvent.WithdrawalTooLate;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.Event;
import vn.motcua.events.Submission;
import vn.motcua.events.Topic;
import vn.motcua.intake.application.Action;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.HistoryEntry.Act;
import vn.motcua.messaging.Inbox;
import vn.motcua.messaging.Outbox;

/** Updates the applicant's view of the case. The inbox handles order and duplicates. */
@ApplicationScoped
class CaseListener {
    /** The portal code of the state in which the applicant is asked for a supplement (docs/law.md, Portal codes). */
    private static final int SUPPLEMENT_ASKED = 5;

    private static final String ROUTING = "system:routing";

    private final Applications applications;
    private final Progress progress;
    private final Outbox outbox;
    private final Inbox inbox;

    CaseListener(Applications applications, Progress progress, Outbox outbox, Inbox inbox) {
        this.applications = applications;
        this.progress = progress;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    void start(@Observes StartupEvent start) {
        inbox.register(Topic.CASE, this::on);
    }

    @Incoming("case")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    void on(Event<?> event) {
        var data = (CaseEvent) event.data();
        var id = data.applicationId();
        var application = applications
                .locked(id)
                .orElseThrow(() -> new IllegalStateException("a case of an application that was never filed: " + id));
        var caseProgress = progress.of(data);
        progress.tell(new CaseEventLine.Key(id, event.sequence()), data);
        move(application, data);
        if (data instanceof OnPaper stated && stated.paper() != null) {
            progress.issued(stated, event.sequence());
        }
        switch (data) {
            case CaseOpened opened ->
                application.receivedAt(new Submission.Place(
                        opened.status().receivingAgency(), opened.status().unit()));
            case CaseAccepted accepted -> caseProgress.lookedUpWith(accepted.lookUpCode());
            case CaseTransferred transferred -> transferred(application, transferred);
            case SupplementRequested asked -> caseProgress.asks(asked);
            case CaseRefused refused -> caseProgress.endedBy(refused.number(), refused.reason());
            case CaseWithdrawn withdrawn -> {
                caseProgress.endedBy(withdrawn.number(), withdrawn.reason());
                progress.closed(withdrawn);
            }
            case LegOpened opened -> progress.opened(opened);
            case PackageSent sent -> progress.sent(sent);
            case LegStopped stopped -> progress.closed(stopped);
            case LegResumed resumed -> progress.reopened(resumed);
            case ResultIssued issued -> progress.issued(issued);
            case CheckExpired expired -> recheck(application, expired.status());
            case CaseSetBack setBack -> progress.setBack(setBack);
            default -> {}
        }
    }

    private static void move(Application application, CaseEvent data) {
        if (data instanceof CaseSetBack || data instanceof LegResumed) {
            application.takeUpAgain();
        } else if (data instanceof WithdrawalTooLate) {
            application.kept();
        }
        if (data.status().endedAt() != null) {
            application.ended();
        } else if (data instanceof SupplementRequested || isAskedAgain(data)) {
            application.supplementAsked();
        } else if (data.status().portalCode() != SUPPLEMENT_ASKED) {
            application.goesOn();
        }
    }

    private static boolean isAskedAgain(CaseEvent data) {
        return switch (data) {
            case CaseSetBack _, SupplementIncomplete _, LegResumed _, WithdrawalTooLate _ -> asks(data);
            default -> false;
        };
    }

    private static boolean asks(CaseEvent data) {
        return data.status().portalCode() == SUPPLEMENT_ASKED;
    }

    /** Who is competent may depend on where it is received. */
    private void transferred(Application application, CaseTransferred transferred) {
        application.receivedAt(transferred.to());
        recheck(application, transferred.status());
    }

    /** Requests a new check of the last submission. The new check resolves it by the law now in force, where it is received now. */
    private void recheck(Application application, CaseStatus status) {
        UUID id = application.id();
        var at = status.at().toInstant();
        applications.record(application, new Act(Action.RECHECK_REQUESTED, ROUTING, at, "{}"));
        var submission = applications.lastSubmission(id).receivedAt(application.receivedAt());
        outbox.put(id, new RecheckRequested(id, submission));
    }
}
