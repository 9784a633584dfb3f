package vn.motcua.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.events.Topic;
import vn.motcua.stack.test.StackResource;

/** Several relays on one database: the service's own and those of this test. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class RelayTest {
    private final UUID application = UUID.randomUUID();
    private final Map<Relay, Thread> relays = new HashMap<>();

    @Inject
    Outbox outbox;

    @Inject
    Outside outside;

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @AfterEach
    void stopRelays() throws InterruptedException {
        for (var relay : List.copyOf(relays.keySet())) {
            stop(relay);
        }
    }

    @Test
    void relaysThatComeAndGoNeverSendTwiceOrOutOfOrder() throws InterruptedException {
        // Given one relay on standby and a cut session of the service's own relay, so that the turn passes to the other
        var first = start();
        outside.cutRelay();

        // When
        for (var round = 0; round < 5; round++) {
            put(40);
            stop(first);
            first = start();
        }

        // Then
        assertThat(sequences(sent(200)))
                .isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void aStandbyTakesOverWhenTheSessionOfTheWorkingRelayIsCut() {
        // Given
        start();
        put(50);

        // When
        outside.cutRelay();
        put(50);

        // Then a batch may have been sent again, but nothing is missing
        await().until(() -> database.query("select 1 from outbox", row -> true).isEmpty());
        assertThat(sequences(sent(100)).stream().distinct())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void theServiceIsAliveWhileItsRelayIs() {
        RestAssured.get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("outbox-relay"));
    }

    @Test
    void aBrokerThatIsAwayIsGivenUpAfterAWhile() {
        // Given a broker address where nothing listens
        var nowhere = new HashMap<>(kafka);
        nowhere.put("bootstrap.servers", "127.0.0.1:1");
        var message = new Message(
                Topic.APPLICATION.topicName(), application.toString(), new Headers(Map.of()), new byte[] {1});

        // When, then
        try (var broker = new Broker(nowhere, "nowhere")) {
            assertThatThrownBy(() -> broker.send(List.of(message), () -> {})).isInstanceOf(KafkaException.class);
        }
    }

    private Relay start() {
        var relay = new Relay(dataSource, () -> new Broker(kafka, RelayThread.name("probe")), new Bell());
        relays.put(relay, Thread.ofPlatform().start(relay));
        return relay;
    }

    private void stop(Relay relay) throws InterruptedException {
        relay.stop();
        relays.remove(relay).join();
    }

    /** Writes from several threads, so that only the row lock keeps positions in the order of the sequence. */
    private void put(int count) {
        var writers = Stream.generate(() -> CompletableFuture.runAsync(this::put))
                .limit(count)
                .toList();
        writers.forEach(CompletableFuture::join);
    }

    private void put() {
        QuarkusTransaction.requiringNew().run(() -> outbox.put(application, Records.withdrawal(application)));
    }

    private List<ConsumerRecord<String, byte[]>> sent(int count) {
        try (var topic = new TopicReader(Topic.APPLICATION.topicName())) {
            return topic.readUntil(application.toString(), count);
        }
    }

    private static List<Long> sequences(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(record -> CloudEvent.of(record).sequence()).toList();
    }
}
