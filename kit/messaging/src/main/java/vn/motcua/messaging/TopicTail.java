package vn.motcua.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic's records from an instant to its current end, outside every consumer group. */
@Singleton
class TopicTail {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> kafka;

    TopicTail(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** @throws org.apache.kafka.common.KafkaException if the broker does not answer for 30 s */
    void read(String topic, Instant from, Consumer<List<CloudEvent>> batch) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions, PATIENCE);
            consumer.assign(partitions);
            seek(consumer, ends, from);
            readTo(ends, consumer, batch);
        }
    }

    private static void seek(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends, Instant from) {
        var since = ends.keySet().stream().collect(Collectors.toMap(Function.identity(), _ -> from.toEpochMilli()));
        consumer.offsetsForTimes(since, PATIENCE)
                .forEach((partition, first) ->
                        consumer.seek(partition, first == null ? ends.get(partition) : first.offset()));
    }

    private static void readTo(
            Map<TopicPartition, Long> ends, KafkaConsumer<String, byte[]> consumer, Consumer<List<CloudEvent>> batch) {
        var giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var events = new ArrayList<CloudEvent>();
            consumer.poll(POLL).forEach(record -> events.add(CloudEvent.of(record)));
            if (!events.isEmpty()) {
                batch.accept(events);
                giveUpAt = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > giveUpAt) {
                throw new TimeoutException("the broker gave nothing for " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }
}
