package vn.motcua.authorisation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.motcua.events.EventJson;
import vn.motcua.events.EventType;
import vn.motcua.events.PostEvent.AssignmentPublished;
import vn.motcua.journey.RunningSystem;

/** Sends messages as another service would. */
final class EventSender implements AutoCloseable {
    /** No service of ours has this name, so the traces of these messages can be recognised. */
    static final String SOURCE = "/H26/authorisation-test";

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RunningSystem.system().kafka()),
            new StringSerializer(),
            new ByteArraySerializer());

    void tellsPost(AssignmentPublished post) {
        var type = EventType.of(post);
        send(type.topic().topicName(), type.type(), post.key(), 0, EventJson.write(post));
    }

    /** Sends an event with unreadable data: every consumer of the topic parks it as dead. */
    void tellsNonsense(String topic, String type, UUID subject) {
        send(topic, type, subject.toString(), 1, "[]".getBytes(StandardCharsets.UTF_8));
    }

    private void send(String topic, String type, String subject, long sequence, byte[] data) {
        var message = new ProducerRecord<>(topic, subject, data);
        var attributes = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                SOURCE,
                "ce_type",
                type,
                "ce_subject",
                subject,
                "ce_time",
                Instant.now().toString(),
                "ce_sequence",
                String.valueOf(sequence),
                "content-type",
                "application/json");
        attributes.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
