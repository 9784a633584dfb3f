package vn.motcua.procedure.checking;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
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
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.Contact;
import vn.motcua.events.Submission;
import vn.motcua.messaging.Inbox;
import vn.motcua.messaging.Outbox;
import vn.motcua.procedure.catalogue.StoredCatalogue;

/** Checks every submission and publishes one {@code application.checked} for each. */
@ApplicationScoped
class ApplicationListener {
    private final Inbox inbox;
    private final Outbox outbox;
    private final StoredCatalogue catalogue;
    private final CheckApplication check;
    private final Event<ApplicationChecked> checked;

    ApplicationListener(
            Inbox inbox,
            Outbox outbox,
            StoredCatalogue catalogue,
            CheckApplication check,
            Event<ApplicationChecked> checked) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.catalogue = catalogue;
        this.check = check;
        this.checked = checked;
    }

    @Incoming("application")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, event -> on(UUID.fromString(event.subject()), (ApplicationEvent) event.data()));
    }

    private void on(UUID applicationId, ApplicationEvent event) {
        switch (event) {
            case ApplicationSubmitted submitted ->
                check(submitted.submission(), applicationId, submitted.contact(), null);
            case SupplementSubmitted supplemented ->
                check(supplemented.submission(), applicationId, supplemented.contact(), supplemented.note());
            case RecheckRequested requested -> check(requested.submission(), applicationId, null, null);
            // Withdrawal and reading concern an existing case: the routing service handles them.
            case WithdrawalRequested withdrawal -> {}
            case ResultAcknowledged _, ResultRead _ -> {}
            case DocumentMissing missing -> {}
            case ContactCorrected _ -> {}
        }
    }

    private void check(Submission submission, UUID applicationId, Contact contact, String note) {
        var law = catalogue.around(submission == null ? null : submission.procedure());
        var result = check.check(applicationId, submission, law).filedWith(contact, note);
        outbox.put(applicationId, result);
        checked.fire(result);
    }
}
