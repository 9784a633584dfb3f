package vn.motcua.notification.office;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.motcua.events.Event;
import vn.motcua.events.LawEvent;
import vn.motcua.events.LawEvent.AgencyPublished;
import vn.motcua.events.LawEvent.CalendarPublished;
import vn.motcua.events.LawEvent.ProcedurePublished;
import vn.motcua.events.LawEvent.RulesPublished;
import vn.motcua.messaging.Inbox;

/** Keeps what people are told of offices. */
@ApplicationScoped
class LawListener {
    private final Inbox inbox;
    private final Offices offices;

    LawListener(Inbox inbox, Offices offices) {
        this.inbox = inbox;
        this.offices = offices;
    }

    @Incoming("law")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    private void on(Event<?> event) {
        switch ((LawEvent) event.data()) {
            case AgencyPublished agency -> offices.publish(agency);
            case CalendarPublished year -> offices.publish(year);
            case ProcedurePublished _, RulesPublished _ -> {}
        }
    }
}
