package vn.motcua.routing.reception;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.motcua.events.CheckEvent;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.Event;
import vn.motcua.events.Topic;
import vn.motcua.messaging.Inbox;
import vn.motcua.messaging.PredecessorMissing;
import vn.motcua.rest.Problem;
import vn.motcua.worktime.CalendarGap;

/** A checked application opens its case, or brings a supplement or a new check to it. */
@ApplicationScoped
class CheckEvents {
    private final Inbox inbox;
    private final ReceiveChecked receiveChecked;

    CheckEvents(Inbox inbox, ReceiveChecked receiveChecked) {
        this.inbox = inbox;
        this.receiveChecked = receiveChecked;
    }

    void atStart(@Observes StartupEvent start) {
        inbox.register(Topic.CHECK, this::on);
    }

    @Incoming("check")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, this::on);
    }

    private void on(Event<?> event) {
        on((CheckEvent) event.data());
    }

    private void on(CheckEvent event) {
        switch (event) {
            case ApplicationChecked checked -> on(checked);
        }
    }

    private void on(ApplicationChecked checked) {
        try {
            receiveChecked.on(checked);
        } catch (Problem | CalendarGap stillToCome) {
            // A calendar (or that of the year that matters) or a staff list is missing: the event waits for it.
            throw new PredecessorMissing(stillToCome.getMessage());
        }
    }
}
