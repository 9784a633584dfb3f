package vn.motcua.notification.contact;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
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
import vn.motcua.events.Contact;
import vn.motcua.events.Event;
import vn.motcua.events.Submission;
import vn.motcua.events.Topic;
import vn.motcua.messaging.Inbox;

/** Keeps {@link Addressee} up to date; applicants get no notice of their own acts. */
@ApplicationScoped
class ApplicationListener {
    private final Inbox inbox;
    private final Addressees addressees;
    private final Clock clock;

    ApplicationListener(Inbox inbox, Addressees addressees, Clock clock) {
        this.inbox = inbox;
        this.addressees = addressees;
        this.clock = clock;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topic.APPLICATION, this::on);
    }

    @Incoming("application")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    private void on(Event<?> event) {
        switch ((ApplicationEvent) event.data()) {
            case ApplicationSubmitted submitted ->
                follow(submitted.applicationId(), submitted.submission(), submitted.contact());
            case SupplementSubmitted supplement ->
                follow(supplement.applicationId(), supplement.submission(), supplement.contact());
            case RecheckRequested recheck -> follow(recheck.applicationId(), recheck.submission(), null);
            case ContactCorrected corrected ->
                addressees.of(corrected.applicationId()).reachAt(corrected.contact(), clock.instant());
            case WithdrawalRequested _, ResultAcknowledged _, ResultRead _, DocumentMissing _ -> {}
        }
    }

    private void follow(UUID applicationId, Submission submission, Contact contact) {
        var addressee = addressees.known(applicationId);
        addressee.follow(submission, contact, clock.instant());
        addressees.persist(addressee);
    }
}
