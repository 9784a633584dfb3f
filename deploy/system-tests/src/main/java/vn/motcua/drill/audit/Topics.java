package vn.motcua.drill.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topics of applications, and all dead letters, from the beginning to their current end. */
final class Topics {
    private static final String APPLICATIONS = "motcua\\.(application|check|case)\\.v1|motcua\\..*\\.dlq\\..*";
    private static final Duration POLL = Duration.ofMillis(200);

    private Topics() {}

    static List<Carried> read(String bootstrapServers) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().matches(APPLICATIONS))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return upTo(consumer.endOffsets(partitions), consumer);
        }
    }

    private static List<Carried> upTo(Map<TopicPartition, Long> ends, KafkaConsumer<String, byte[]> consumer) {
        var all = new ArrayList<Carried>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(message -> all.add(carried(message)));
        }
        return all;
    }

    private static Carried carried(ConsumerRecord<String, byte[]> message) {
        var type =
                header(message, "ce_type").replaceFirst("^vn\\.motcua\\.", "").replaceFirst("\\.v1$", "");
        return new Carried(
                message.topic(),
                message.partition(),
                message.offset(),
                header(message, "ce_id"),
                header(message, "ce_source"),
                type,
                header(message, "ce_subject"),
                Long.parseLong(header(message, "ce_sequence")),
                new String(message.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
