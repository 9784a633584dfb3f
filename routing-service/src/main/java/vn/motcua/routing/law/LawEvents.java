package vn.motcua.routing.law;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.motcua.events.Event;
import vn.motcua.events.LawEvent;
import vn.motcua.events.LawEvent.AgencyPublished;
import vn.motcua.events.LawEvent.CalendarPublished;
import vn.motcua.events.LawEvent.ProcedurePublished;
import vn.motcua.events.LawEvent.RulesPublished;
import vn.motcua.events.Topic;
import vn.motcua.messaging.Inbox;

/**
 * Keeps what routing needs of the law: the working calendar, the days on which a check is overtaken, and which agencies there are. The
 * events of a case carry the agencies' names.
 */
@ApplicationScoped
class LawEvents {
    private final Inbox inbox;
    private final Calendars calendars;
    private final LawChanges lawChanges;
    private final Agencies agencies;

    LawEvents(Inbox inbox, Calendars calendars, LawChanges lawChanges, Agencies agencies) {
        this.inbox = inbox;
        this.calendars = calendars;
        this.lawChanges = lawChanges;
        this.agencies = agencies;
    }

    void atStart(@Observes StartupEvent start) {
        inbox.register(Topic.LAW, this::on);
    }

    @Incoming("law")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, this::on);
    }

    private void on(Event<?> event) {
        on((LawEvent) event.data());
    }

    private void on(LawEvent event) {
        switch (event) {
            case CalendarPublished calendar -> calendars.take(calendar);
            case ProcedurePublished procedure -> lawChanges.take(procedure);
            case RulesPublished rules -> lawChanges.take(rules);
            case AgencyPublished agency -> agencies.take(agency);
        }
    }
}
