package vn.motcua.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.MDC;
import vn.motcua.events.Event;
import vn.motcua.events.Topic;
import vn.motcua.telemetry.Traces;

/** A minimal service: it records which events its handlers applied. */
@ApplicationScoped
class Probe {
    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    private final Set<String> deadly = ConcurrentHashMap.newKeySet();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Inbox inbox;
    private final Database database;

    Probe(Inbox inbox, Database database) {
        this.inbox = inbox;
        this.database = database;
    }

    /** The trace and the application of a handler's log lines and calls. */
    record Seen(String trace, Object application) {}

    void start(@Observes StartupEvent event) {
        inbox.register(Topic.APPLICATION, this::on);
        inbox.register(Topic.CHECK, this::onCheck);
    }

    @Incoming("application")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        if (deadly.contains(record.key())) {
            throw new IllegalStateException("what no consumer is prepared for");
        }
        inbox.receive(record, this::on);
    }

    void on(Event<?> event) {
        note(event);
        waitWhileHeld(event.subject());
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

    Seen seen(String subject, long sequence) {
        return seen.get(subject + "#" + sequence);
    }

    void poison(String subject, long sequence) {
        poisoned.add(subject + "#" + sequence);
    }

    /** An event of this subject fails with an error that no code handles; it ends the channel. */
    void kill(String subject) {
        deadly.add(subject);
    }

    /** The handler blocks at an event of this subject until the latch is open. */
    CountDownLatch hold(String subject) {
        var latch = new CountDownLatch(1);
        held.put(subject, latch);
        return latch;
    }

    boolean isHandling(String subject) {
        return held.containsKey(subject) && seen.keySet().stream().anyMatch(key -> key.startsWith(subject));
    }

    private void waitWhileHeld(String subject) {
        var latch = held.get(subject);
        if (latch != null) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
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
        var trace = Traces.current().orElse(null);
        seen.put(event.subject() + "#" + event.sequence(), new Seen(trace, MDC.get("applicationId")));
        database.update(
                "insert into probe_log (subject, source, sequence) values (?, ?, ?)",
                event.subject(),
                event.source(),
                event.sequence());
    }
}
