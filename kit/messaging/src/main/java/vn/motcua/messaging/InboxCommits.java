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
 * Tells the broker how far a channel's inbox has come, once a second. Nothing waits for the broker: a commit that fails is
 * made again with the next, and what is read twice in between is known to the inbox. The connector's own {@code throttled}
 * strategy asks the broker before it hands a partition's first record on, and a question that is not answered within a minute
 * ends the channel for good.
 *
 * <p>Records of a partition are acknowledged in their order, for consumers are blocking and ordered: the last one tells all.
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

    /** On the polling thread, where a commit may block; for a short time only, for the group waits for it. */
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
