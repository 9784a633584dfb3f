package vn.motcua.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The committed offsets of the service's consumer group. */
@Singleton
class ConsumerGroup {
    private final Map<String, Object> kafka;
    private final ConfiguredTopics topics;

    ConsumerGroup(@Identifier("default-kafka-broker") Map<String, Object> kafka, ConfiguredTopics topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    /**
     * Sets the group's offsets back to the topic's first record since an instant; never forward.
     *
     * @throws KafkaException if the broker is unreachable or a member of the group still runs
     */
    void setBack(String topic, Instant since) {
        try (var admin = Admin.create(settings())) {
            var committed = committed(admin, topic);
            var earlier = new HashMap<TopicPartition, OffsetAndMetadata>();
            firstSince(admin, committed.keySet().stream().toList(), since).forEach((partition, offset) -> {
                if (offset >= 0 && offset < committed.get(partition)) {
                    earlier.put(partition, new OffsetAndMetadata(offset));
                }
            });
            if (!earlier.isEmpty()) {
                admin.alterConsumerGroupOffsets(topics.group(), earlier).all().get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "The consumer group %s could not be set back on %s; stop its other replicas"
                            .formatted(topics.group(), topic),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private Map<TopicPartition, Long> committed(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listConsumerGroupOffsets(topics.group())
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> {
                    if (partition.topic().equals(topic) && offset != null) {
                        offsets.put(partition, offset.offset());
                    }
                });
        return offsets;
    }

    private static Map<TopicPartition, Long> firstSince(Admin admin, Iterable<TopicPartition> partitions, Instant since)
            throws ExecutionException, InterruptedException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> asked.put(partition, OffsetSpec.forTimestamp(since.toEpochMilli())));
        var first = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked).all().get().forEach((partition, found) -> first.put(partition, found.offset()));
        return first;
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        return settings;
    }
}
