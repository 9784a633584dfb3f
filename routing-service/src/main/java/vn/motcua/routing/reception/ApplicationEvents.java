package vn.motcua.routing.reception;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.motcua.events.ApplicationEvent;
import vn.motcua.events.ApplicationEvent.ApplicationSubmitted;
import vn.motcua.events.ApplicationEvent.ContactCorrected;
import vn.motcua.events.ApplicationEvent.DocumentMissing;
import vn.motcua.events.ApplicationEvent.RecheckRequested;
import vn.motcua.events.ApplicationEvent.ResultAcknowledged;
import vn.motcua.events.ApplicationEvent.ResultRead;
import vn.motcua.events.ApplicationEvent.SupplementSubmitted;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.events.CaseEvent.Matter;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.Event;
import vn.motcua.events.Topic;
import vn.motcua.messaging.Inbox;
import vn.motcua.messaging.PredecessorMissing;
import vn.motcua.rest.Problem;
import vn.motcua.routing.attention.CallOneStop;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.casefile.Recipient;
import vn.motcua.routing.history.ChangedCases;
import vn.motcua.routing.processing.ConductLeg;
import vn.motcua.routing.task.Command;
import vn.motcua.routing.task.Desk;
import vn.motcua.worktime.CalendarGap;

/** Handles the applicant's requests on an existing case; submissions and supplements arrive through the check. */
@ApplicationScoped
class ApplicationEvents {
    private final Inbox inbox;
    private final CaseFiles caseFiles;
    private final WithdrawCaseFile withdrawCaseFile;
    private final Desk desk;
    private final ConductLeg conductLeg;
    private final CallOneStop callOneStop;
    private final ChangedCases changed;
    private final Clock clock;

    ApplicationEvents(
            Inbox inbox,
            CaseFiles caseFiles,
            WithdrawCaseFile withdrawCaseFile,
            Desk desk,
            ConductLeg conductLeg,
            CallOneStop callOneStop,
            ChangedCases changed,
            Clock clock) {
        this.inbox = inbox;
        this.caseFiles = caseFiles;
        this.withdrawCaseFile = withdrawCaseFile;
        this.desk = desk;
        this.conductLeg = conductLeg;
        this.callOneStop = callOneStop;
        this.changed = changed;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start) {
        inbox.register(Topic.APPLICATION, this::on);
    }

    @Incoming("application")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, this::on);
    }

    private void on(Event<?> event) {
        try {
            on((ApplicationEvent) event.data());
        } catch (Problem | CalendarGap stillToCome) {
            // The staff list or a calendar has not arrived yet, so nobody answers for the event.
            throw new PredecessorMissing(stillToCome.getMessage());
        }
    }

    private void on(ApplicationEvent event) {
        switch (event) {
            case WithdrawalRequested request -> on(request);
            case ResultAcknowledged acknowledged -> on(acknowledged);
            case ResultRead read -> on(read.acknowledged());
            case DocumentMissing missing -> on(missing);
            case ContactCorrected corrected -> on(corrected);
            case ApplicationSubmitted ignored -> {}
            case SupplementSubmitted ignored -> {}
            case RecheckRequested ignored -> {}
        }
    }

    private void on(WithdrawalRequested request) {
        var file = existing(request);
        if (file.state().hasEnded()) {
            // The applicant has been told that the case ended; that is the answer.
            return;
        }
        if (file.graph().isDecided()) {
            withdrawCaseFile.tooLate(file, clock.instant());
        } else {
            withdrawCaseFile.withdrawnByApplicant(file, request.reason(), clock.instant());
        }
    }

    private void on(ResultAcknowledged acknowledged) {
        var file = existing(acknowledged);
        var leg = file.leg(acknowledged.leg());
        if (leg != null && leg.state() == LegState.ISSUED) {
            var applicant = new Handler("applicant", null, null);
            conductLeg.handOver(
                    desk.unguarded(file, leg, Command.HAND_OVER, applicant, clock.instant()), Recipient.ONLINE);
        }
    }

    private void on(ContactCorrected corrected) {
        var file = existing(corrected);
        int round = file.checked().submission().round();
        if (round < corrected.round() && file.state().takesRounds()) {
            throw new PredecessorMissing("the round before the correction has not been checked yet");
        }
        // A later round has brought the contact as it was when that round was filed.
        if (round <= corrected.round()) {
            file.correct(corrected.contact());
            changed.add(file.id());
        }
    }

    private void on(DocumentMissing missing) {
        callOneStop.about(
                existing(missing), null, Matter.DOCUMENT_MISSING, missing.code(), "national-portal", clock.instant());
    }

    private CaseFile existing(ApplicationEvent event) {
        return caseFiles
                .lock(event.applicationId())
                .orElseThrow(() -> new PredecessorMissing("the application has not been checked yet"));
    }
}
