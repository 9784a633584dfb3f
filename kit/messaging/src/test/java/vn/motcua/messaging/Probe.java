package vn.motcua.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.motcua.events.Event;
import vn.motcua.events.Topic;

/** A service as small as can be: it notes what its handlers applied. */
@ApplicationScoped
class Probe {
    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    private final Inbox inbox;
    private final Database database;

    Probe(Inbox inbox, Database database) {
        this.inbox = inbox;
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        inbox.register(Topic.APPLICATION, this::on);
        inbox.register(Topic.CHECK, this::onCheck);
    }

    @Incoming("application")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    void on(Event<?> event) {
        note(event);
        if (poisoned.contains(event.subject() + "#" + event.sequence())) {
            throw new IllegalStateException("poison");
        }
    }

    void onCheck(Event<?> event) {
        if (database.query(
                        "select 1 from probe_log where subject = ? and source = '/H26/intake'",
                        row -> true,
                        event.subject())
                .isEmpty()) {
            throw new PredecessorMissing("not submitted yet");
        }
        note(event);
    }

    void poison(String subject, long sequence) {
        poisoned.add(subject + "#" + sequence);
    }

    void heal() {
        poisoned.clear();
    }

    List<Long> applied(String subject, String source) {
        return database.query(
                "select sequence from probe_log where subject = ? and source = ? order by position",
                row -> row.getLong(1),
                subject,
                source);
    }

    private void note(Event<?> event) {
        database.update(
                "insert into probe_log (subject, source, sequence) values (?, ?, ?)",
                event.subject(),
                event.source(),
                event.sequence());
    }
}
