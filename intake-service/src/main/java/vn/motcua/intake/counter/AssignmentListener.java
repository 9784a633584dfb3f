package vn.motcua.intake.counter;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.motcua.events.Event;
import vn.motcua.events.PostEvent;
import vn.motcua.events.PostEvent.AssignmentPublished;
import vn.motcua.events.Topic;
import vn.motcua.messaging.Inbox;

@ApplicationScoped
class AssignmentListener {
    private final Assignments assignments;
    private final Inbox inbox;

    AssignmentListener(Assignments assignments, Inbox inbox) {
        this.assignments = assignments;
        this.inbox = inbox;
    }

    void start(@Observes StartupEvent start) {
        inbox.register(Topic.POST, this::on);
    }

    @Incoming("post")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    void on(Event<?> event) {
        switch ((PostEvent) event.data()) {
            case AssignmentPublished published -> assignments.on(published);
        }
    }
}
