package vn.motcua.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import vn.motcua.events.Event;
import vn.motcua.events.Topic;

/**
 * The only way an event enters a service: in the order of its source and subject, each applied once.
 *
 * <p>A handler runs inside the inbox's transaction, and may run again after a rollback. Throwing
 * {@link PredecessorMissing} parks the event until a later one of the same subject has been applied; any other exception
 * that is no passing fault of the database makes it a dead letter, behind which later ones of its subject park.
 * On compacted topics nothing is counted: the handler must be an upsert that may be repeated.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Map<String, Consumer<Event<?>>> handlers = new ConcurrentHashMap<>();
    private final Handling handling;
    private final ParkedEvents parked;
    private final InboxStreams streams;
    private final Retries retries;

    Inbox(Handling handling, ParkedEvents parked, InboxStreams streams, Retries retries) {
        this.handling = handling;
        this.parked = parked;
        this.streams = streams;
        this.retries = retries;
    }

    /**
     * Names a topic's handler when the service starts, so that events parked before are tried even while the topic is
     * quiet. Without it they wait for the topic's first record.
     */
    public void register(Topic topic, Consumer<Event<?>> handler) {
        handlers.put(topic.topicName(), handler);
    }

    /** Returns when the event is applied or parked, however long the database is away. */
    public void receive(ConsumerRecord<String, byte[]> record, Consumer<Event<?>> handler) {
        handlers.put(record.topic(), handler);
        var event = CloudEvent.of(record);
        retries.untilDone(() -> handling.handle(event, handler, false));
        retries.untilDone(() -> drain(event.subject()));
    }

    /** Picks up what a crash, or a predecessor under another subject, left ready. */
    @Scheduled(every = "{motcua.inbox.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        try {
            parked.readySubjects(handlers.keySet()).forEach(this::drain);
        } catch (RuntimeException fault) {
            LOG.debugf("the next sweep will try again: %s", Reason.of(fault));
        }
    }

    /** Tries a parked event now; empty once it has been applied. */
    Optional<ParkedEvent> replay(ParkedEvent waiting) {
        handling.handle(waiting.event(), handler(waiting), true);
        drain(waiting.event().subject());
        return parked.find(waiting.id());
    }

    /** Gives a parked event up: the events behind it go on as if it had been applied. */
    void discard(ParkedEvent waiting) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (streams.lock(waiting.event()).follows(waiting.event())) {
                streams.advance(waiting.event());
            }
            parked.remove(waiting.event());
        });
        drain(waiting.event().subject());
    }

    private void drain(String subject) {
        var topics = handlers.keySet();
        for (var next = parked.ready(subject, topics); next.isPresent(); next = parked.ready(subject, topics)) {
            var waiting = next.get();
            handling.handle(waiting.event(), handler(waiting), false);
        }
    }

    private Consumer<Event<?>> handler(ParkedEvent waiting) {
        return handlers.getOrDefault(waiting.event().message().topic(), event -> {
            throw new PredecessorMissing("no handler of this topic is known yet");
        });
    }
}
