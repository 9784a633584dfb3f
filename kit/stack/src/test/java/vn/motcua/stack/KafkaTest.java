package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class KafkaTest {

    private static final String TOPIC = "motcua.case.v1";

    @TempDir
    private Path directory;

    private Kafka kafka;

    @BeforeEach
    void start() {
        kafka = new Kafka(Places.in(directory), Probe.freePort(), Probe.freePort());
        kafka.start();
    }

    @AfterEach
    void stop() {
        kafka.stop();
    }

    @Test
    void whatWasAcknowledgedSurvivesTheKillOfTheBroker() throws Exception {
        // Given
        send("before");

        // When
        kafka.process().kill();
        kafka.start();
        send("after");

        // Then
        assertThat(read(2)).containsExactly("before", "after");

        try (var topics = new Topics(kafka.address())) {
            topics.recreate();
        }
        send("alone");
        assertThat(read(1)).containsExactly("alone");
    }

    private void send(String text) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.address()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "application", text)).get();
        }
    }

    private List<String> read(int count) {
        var texts = new ArrayList<String>();
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.address(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "reader-" + System.nanoTime(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (texts.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(entry -> texts.add(entry.value()));
            }
        }
        return texts;
    }
}
