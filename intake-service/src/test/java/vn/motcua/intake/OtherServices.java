package vn.motcua.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.motcua.events.EventJson;
import vn.motcua.events.EventType;
import vn.motcua.events.PostEvent.AssignmentPublished;
import vn.motcua.events.PostRole;
import vn.motcua.events.Topic;
import vn.motcua.stack.test.Patience;

/** Kafka as the other services use it: publishes routing's events and reads intake's events. */
public final class OtherServices implements AutoCloseable {
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();

    public OtherServices() {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topic.APPLICATION.topicName()));
    }

    public void says(String subject, long sequence, Object data) {
        var type = EventType.of(data);
        var message = new ProducerRecord<>(type.topic().topicName(), subject, EventJson.write(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/H26/routing",
                        "ce_type",
                        type.type(),
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        String.valueOf(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
        producer.flush();
    }

    public void assigns(String officer, String agency, String unit, PostRole role) {
        assigns(officer, agency, unit, role, null);
    }

    public void assigns(String officer, String agency, String unit, PostRole role, OffsetDateTime to) {
        var from = OffsetDateTime.parse("2025-07-01T08:00:00+07:00");
        var key = String.join("/", officer, agency, String.valueOf(unit), role.name());
        says(key, 0, new AssignmentPublished(key, officer, "Cán bộ " + officer, agency, unit, role, from, to, "1/QĐ"));
    }

    /** The events of an application. Waits until there are {@code atLeast} and no more arrive within a moment. */
    public <T> List<T> hears(UUID application, Class<T> type, int atLeast) {
        Patience.await().until(() -> poll(application, type).size() >= atLeast);
        poll(application, type);
        return poll(application, type);
    }

    /** The sequence numbers of events of all types, in topic order. */
    public List<Long> sequences(UUID application) {
        return heard.stream()
                .filter(message -> message.key().equals(application.toString()))
                .map(message -> Long.valueOf(header(message, "ce_sequence")))
                .toList();
    }

    private <T> List<T> poll(UUID application, Class<T> type) {
        consumer.poll(A_MOMENT).forEach(heard::add);
        return heard.stream()
                .filter(message -> message.key().equals(application.toString()))
                .filter(message ->
                        header(message, "ce_type").equals(eventType(type).type()))
                .map(message -> EventJson.read(message.value(), type))
                .toList();
    }

    private static EventType eventType(Class<?> type) {
        return java.util.Arrays.stream(EventType.values())
                .filter(known -> known.record() == type)
                .findFirst()
                .orElseThrow();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
