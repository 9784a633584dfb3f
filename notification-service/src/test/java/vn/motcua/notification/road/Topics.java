package vn.motcua.notification.road;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.events.EventJson;
import vn.motcua.events.EventType;
import vn.motcua.events.LawEvent;

/** Puts events on the topics as the other services do. */
@ApplicationScoped
class Topics {
    private final KafkaProducer<String, byte[]> producer;

    Topics(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    /** @return the event's id */
    UUID put(String source, UUID application, int sequence, Object data) {
        var id = UUID.randomUUID();
        put(id, source, application, sequence, data);
        return id;
    }

    void put(UUID id, String source, UUID application, int sequence, Object data) {
        put(id, source, application.toString(), sequence, data);
    }

    /** On a compacted topic. */
    void put(LawEvent law) {
        put(UUID.randomUUID(), "procedure", law.key(), 0, law);
    }

    private void put(UUID id, String source, String key, int sequence, Object data) {
        var type = EventType.of(data);
        var record = new ProducerRecord<>(type.topic().topicName(), key, EventJson.write(data));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_source", "/H26/" + source,
                        "ce_type", type.type(),
                        "ce_subject", key,
                        "ce_time", OffsetDateTime.now().toString(),
                        "ce_sequence", String.valueOf(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
        producer.flush();
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
