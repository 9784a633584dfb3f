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
 * The only way an event enters a service. Events of one source and subject are applied in order, each once.
 *
 * <p>A handler runs inside the inbox's transaction and may run again after a rollback. If it throws
 * {@link PredecessorMissing}, the event is parked until a later event of the same subject has been applied. Any other exception
 * except a passing database fault makes the event a dead letter; later events of its source and subject are parked behind it.
 * Events on compacted topics carry no sequence: the handler must be an upsert that may be repeated.
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
     * Registers a topic's handler when the service starts, so that parked events are retried before the topic's first record.
     * Without this call they wait for that record.
     */
    public void register(Topic topic, Consumer<Event<?>> handler) {
        handlers.put(topic.topicName(), handler);
    }

    /** Returns when the event is applied or parked, even if the database is down for long. */
    public void receive(ConsumerRecord<String, byte[]> record, Consumer<Event<?>> handler) {
        handlers.put(record.topic(), handler);
        var event = CloudEvent.of(record);
        retries.untilDone(() -> handling.handle(event, handler, false));
        retries.untilDone(() -> drain(event.subject()));
    }

    /** Applies parked events that a crash, or a predecessor under another subject, left ready. */
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

    /** Discards a parked event; later events are applied as if it had been applied. */
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
