package vn.motcua.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.motcua.events.Event;

/**
 * Runs at the first start after the database was restored to an earlier time ({@code motcua.recovery.from}), before the service
 * sends or consumes anything. It recovers the facts that this service has published since ({@link LostFacts}) and sets its
 * consumer group back, so that the service consumes the later events again. Each step may be repeated: after a crash, the next
 * start completes the recovery.
 *
 * @see "docs/operations.md, Backup and restore"
 */
@Singleton
class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    /** The clocks of brokers and services differ, and a restore ends at the last commit before the requested instant. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final Optional<Instant> from;
    private final ConfiguredTopics topics;
    private final TopicTail tail;
    private final OutboxTable outbox;
    private final ConsumerGroup group;
    private final Instance<LostFacts> lostFacts;

    Recovery(
            RecoverySettings settings,
            ConfiguredTopics topics,
            TopicTail tail,
            OutboxTable outbox,
            ConsumerGroup group,
            Instance<LostFacts> lostFacts) {
        this.from = settings.from().map(restored -> restored.toInstant().minus(MARGIN));
        this.topics = topics;
        this.tail = tail;
        this.outbox = outbox;
        this.group = group;
        this.lostFacts = lostFacts;
    }

    /** Runs before the relay and the consumers start. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        from.ifPresent(this::recover);
    }

    private void recover(Instant since) {
        LOG.warnf("Recovering what was published and consumed since %s", since);
        if (lostFacts.isResolvable()) {
            topics.published().ifPresent(topic -> recoverPublished(topic, since));
        }
        topics.allConsumed().forEach(topic -> group.setBack(topic, since));
        LOG.warn("Recovered: start without motcua.recovery.from from now on");
    }

    void recoverPublished(String topic, Instant since) {
        var lost = new TreeMap<String, List<Event<?>>>();
        tail.read(topic, since, batch -> collect(batch, lost));
        lost.forEach(this::takeUp);
        LOG.warnf("%d applications had lost facts on %s", lost.size(), topic);
    }

    private void collect(List<CloudEvent> batch, Map<String, List<Event<?>>> lost) {
        var own = batch.stream()
                .filter(event -> event.source().equals(topics.source()) && event.counted())
                .toList();
        var known = outbox.lastSequences(own.stream().map(CloudEvent::subject).toList());
        for (var event : own) {
            var facts = lost.getOrDefault(event.subject(), new ArrayList<>());
            var last = facts.isEmpty()
                    ? known.getOrDefault(event.subject(), 0L)
                    : facts.getLast().sequence();
            if (event.sequence() <= last) {
                continue;
            }
            if (event.sequence() != last + 1) {
                throw new IllegalStateException("Event %d of %s is on no topic any more: its successor %d is"
                        .formatted(last + 1, event.subject(), event.sequence()));
            }
            facts.add(event.toEvent().orElseThrow());
            lost.put(event.subject(), facts);
        }
    }

    private void takeUp(String subject, List<Event<?>> facts) {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.skipTo(subject, facts.getLast().sequence());
            lostFacts.get().recover(UUID.fromString(subject), facts);
        });
    }
}
