package vn.motcua.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Commits a channel's offsets to the broker once a second. Event handling never waits for the broker: the next commit includes a
 * failed one, and the inbox recognises records that are read twice. The connector's own {@code throttled} strategy asks the
 * broker before it delivers a partition's first record; if the broker does not answer within a minute, the channel ends for good.
 *
 * <p>Consumers are blocking and ordered, so records of a partition are acknowledged in order: the last offset covers all.
 */
final class InboxCommits implements KafkaCommitHandler {
    private static final Logger LOG = Logger.getLogger(InboxCommits.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LAST_CHANCE = Duration.ofSeconds(3);

    private final Map<TopicPartition, Long> applied = new ConcurrentHashMap<>();
    private final Set<TopicPartition> assigned = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final KafkaConsumer<?, ?> consumer;
    private final Vertx vertx;
    private final long timer;

    private InboxCommits(Vertx vertx, KafkaConsumer<?, ?> consumer) {
        this.vertx = vertx;
        this.consumer = consumer;
        this.timer = vertx.setPeriodic(EVERY.toMillis(), _ -> commit());
    }

    /** {@code commit-strategy=inbox}. */
    @Singleton
    @Identifier("inbox")
    static class Factory implements KafkaCommitHandler.Factory {
        @Override
        public InboxCommits create(
                KafkaConnectorIncomingConfiguration config,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            return new InboxCommits(vertx, consumer);
        }
    }

    @Override
    public void partitionsAssigned(Collection<TopicPartition> partitions) {
        assigned.addAll(partitions);
    }

    /** Runs on the polling thread, where a commit may block, but only for a short time because the group waits for it. */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        assigned.removeAll(partitions);
        var last = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : partitions) {
            var next = applied.remove(partition);
            if (next != null) {
                last.put(partition, new OffsetAndMetadata(next));
            }
        }
        if (!last.isEmpty()) {
            commitNow(last);
        }
    }

    private void commitNow(Map<TopicPartition, OffsetAndMetadata> last) {
        try {
            consumer.unwrap().commitSync(last, LAST_CHANCE);
        } catch (KafkaException fault) {
            LOG.infof("%s will be read again from an earlier record: %s", last.keySet(), Reason.of(fault));
        }
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> event) {
        var partition = new TopicPartition(event.getTopic(), event.getPartition());
        if (assigned.contains(partition)) {
            applied.put(partition, event.getOffset() + 1);
        }
        return Uni.createFrom().voidItem().runSubscriptionOn(event::runOnMessageContext);
    }

    private void commit() {
        var due = new HashMap<TopicPartition, OffsetAndMetadata>();
        applied.forEach((partition, next) -> due.put(partition, new OffsetAndMetadata(next)));
        if (!due.isEmpty() && underWay.compareAndSet(false, true)) {
            consumer.commitAsync(due)
                    .onTermination()
                    .invoke(() -> underWay.set(false))
                    .subscribe()
                    .with(
                            _ -> due.forEach((partition, next) -> applied.remove(partition, next.offset())),
                            fault -> LOG.debugf("committed again with the next: %s", Reason.of(fault)));
        }
    }

    @Override
    public void terminate(boolean graceful) {
        vertx.cancelTimer(timer);
    }
}
