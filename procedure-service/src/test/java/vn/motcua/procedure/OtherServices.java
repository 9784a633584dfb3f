package vn.motcua.procedure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
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
import vn.motcua.events.Topic;
import vn.motcua.stack.test.Patience;

/** Kafka as the other services use it: sends intake's messages and reads procedure's. */
public final class OtherServices implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();

    public OtherServices(String... topics) {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "500");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topics));
    }

    public ProducerRecord<String, byte[]> filed(UUID application, long sequence, Object data) {
        return filed(application, sequence, EventType.of(data).type(), EventJson.write(data));
    }

    public ProducerRecord<String, byte[]> filed(UUID application, long sequence, String type, byte[] body) {
        var message = new ProducerRecord<>(Topic.APPLICATION.topicName(), application.toString(), body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/H26/intake",
                        "ce_type",
                        type,
                        "ce_subject",
                        application.toString(),
                        "ce_time",
                        "2026-11-22T08:00:00+07:00",
                        "ce_sequence",
                        String.valueOf(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    public void send(ProducerRecord<String, byte[]> message) {
        producer.send(message);
        producer.flush();
    }

    /** The matching messages, once there are at least so many. */
    public List<ConsumerRecord<String, byte[]>> hears(Predicate<ConsumerRecord<String, byte[]>> wanted, int atLeast) {
        Patience.await().until(() -> poll(wanted).size() >= atLeast);
        return poll(wanted);
    }

    private List<ConsumerRecord<String, byte[]>> poll(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
        return heard.stream().filter(wanted).toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
