package vn.motcua.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.motcua.messaging.BrokerStandsStillIT.SoonTooLong;
import vn.motcua.stack.Kafka;

/** A broker is suspended (SIGSTOP) for longer than its clients' timeouts while a service consumes. */
@Tag("long")
@QuarkusTest
@WithTestResource(OwnBroker.class)
@TestProfile(SoonTooLong.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrokerStandsStillIT {
    private static final String TOPIC = "motcua.application.v1";

    Kafka kafka;

    @Inject
    Probe probe;

    @Inject
    KafkaClientService clients;

    /** A request without an answer times out after two seconds here, in production after a minute. */
    public static final class SoonTooLong implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.connector.smallrye-kafka.default.api.timeout.ms", "2000",
                    "mp.messaging.connector.smallrye-kafka.request.timeout.ms", "1000",
                    "quarkus.management.enabled", "false");
        }
    }

    @AfterEach
    void letItRun() {
        kafka.process().resume();
    }

    @Test
    @Order(1)
    void whatWasFetchedOfAPartitionNotYetReadIsAppliedWhileItStandsStillAndTheChannelGoesOn() {
        // Given the first record of one partition is being applied, and the first of another is fetched and waits
        // behind it
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var held = probe.hold(first.toString());
        send(0, first, 1);
        await().until(() -> probe.isHandling(first.toString()));
        send(1, second, 1);
        await().until(() -> fetched(1) == 1);

        // When
        kafka.process().suspend();
        held.countDown();

        // Then
        await().until(() -> applied(second).equals(List.of(1L)));
        // A commit fails in this time, because the broker is silent for longer than the request timeout.
        await().during(Duration.ofSeconds(4)).until(() -> isUp("ready") && isUp("live"));
        kafka.process().resume();
        send(1, second, 2);
        await().until(() -> applied(second).equals(List.of(1L, 2L)));
        await().until(() -> committed().equals(Map.of(0, 1L, 1, 2L)));
    }

    @Test
    @Order(2)
    void aChannelThatHasEndedMakesTheServiceNeitherReadyNorAlive() {
        var deadly = UUID.randomUUID();
        probe.kill(deadly.toString());

        send(2, deadly, 1);

        await().until(() -> !isUp("ready") && !isUp("live"));
        assertThat(applied(deadly)).isEmpty();
    }

    private void send(int partition, UUID application, long sequence) {
        var event = Records.withdrawal(application, sequence);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.address()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, partition, event.key(), event.value(), event.headers()));
        }
    }

    private List<Long> applied(UUID application) {
        return probe.applied(application.toString(), Records.INTAKE);
    }

    private long fetched(int partition) {
        return clients.<String, byte[]>getConsumer("application")
                .getPositions()
                .await()
                .indefinitely()
                .getOrDefault(new TopicPartition(TOPIC, partition), 0L);
    }

    private Map<Integer, Long> committed() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            var offsets = new TreeMap<Integer, Long>();
            admin.listConsumerGroupOffsets("probe")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> offsets.put(partition.partition(), offset.offset()));
            return offsets;
        }
    }

    private static boolean isUp(String check) {
        return given().get("/q/health/" + check).statusCode() == 200;
    }
}
