package vn.motcua.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.motcua.stack.test.Patience;

/** Reads a topic from its beginning; services do not do this. */
final class TopicReader implements AutoCloseable {
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    TopicReader(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "500");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
    }

    /** Waits for {@code count} records of the key, polls once more and returns all of them. */
    List<ConsumerRecord<String, byte[]>> readUntil(String key, int count) {
        Patience.await().until(() -> poll(key).size() >= count);
        return poll(key);
    }

    private List<ConsumerRecord<String, byte[]>> poll(String key) {
        consumer.poll(A_MOMENT).forEach(records::add);
        return records.stream().filter(record -> key.equals(record.key())).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
