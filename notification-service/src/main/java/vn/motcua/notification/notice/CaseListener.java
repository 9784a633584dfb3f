package vn.motcua.notification.notice;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.Event;
import vn.motcua.events.Topic;
import vn.motcua.messaging.Inbox;
import vn.motcua.notification.contact.Addressees;
import vn.motcua.notification.delivery.Cause;
import vn.motcua.notification.echo.PlanEcho;

/** Plans the mails and echoes for the events of a case. */
@ApplicationScoped
class CaseListener {
    private final Inbox inbox;
    private final Addressees addressees;
    private final PlanMail planMail;
    private final PlanEcho planEcho;

    CaseListener(Inbox inbox, Addressees addressees, PlanMail planMail, PlanEcho planEcho) {
        this.inbox = inbox;
        this.addressees = addressees;
        this.planMail = planMail;
        this.planEcho = planEcho;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topic.CASE, this::on);
    }

    @Incoming("case")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    private void on(Event<?> event) {
        var happened = (CaseEvent) event.data();
        var addressee = addressees.of(happened.applicationId());
        var cause = Cause.of(event);
        Notice.of(happened).ifPresent(notice -> planMail.of(cause, notice, happened, addressee));
        if (addressee.filedAtPortal()) {
            planEcho.of(cause, happened, addressee.externalId());
        }
    }
}
