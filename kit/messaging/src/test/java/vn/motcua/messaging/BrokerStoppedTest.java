package vn.motcua.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.stack.test.Patience.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import vn.motcua.stack.Bundles;
import vn.motcua.stack.Kafka;
import vn.motcua.stack.LogSink;
import vn.motcua.stack.Place;
import vn.motcua.stack.Probe;
import vn.motcua.stack.test.TestStack;

/** A real broker is suspended, killed and restarted while the test's own relay sends. */
@Tag("edge")
class BrokerStoppedTest {
    private static final String TOPIC = "motcua.post.v1";

    @TempDir
    private static Path directory;

    private static Kafka kafka;
    private static PGSimpleDataSource dataSource;

    private Thread thread;
    private Relay relay;

    @BeforeAll
    static void aBrokerOfItsOwn() {
        var place = new Place(directory, Bundles.ofProperty(), LogSink.NOWHERE);
        kafka = new Kafka(place, Probe.freePort(), Probe.freePort());
        kafka.start();
        var database = TestStack.postgres("stopped");
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.owner())
                .locations("db/messaging")
                .placeholders(Map.of("app", database.app()))
                .load()
                .migrate();
        dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.url());
        dataSource.setUser(database.app());
        dataSource.setPassword(database.app());
    }

    @AfterAll
    static void stopIt() {
        kafka.stop();
    }

    @BeforeEach
    void aRelay() {
        relay = new Relay(dataSource, () -> broker("relay"), new Bell());
        thread = Thread.ofPlatform().start(relay);
    }

    @AfterEach
    void stopTheRelay() throws InterruptedException {
        relay.stop();
        thread.interrupt();
        thread.join();
    }

    @Test
    void whatIsPutWhileTheBrokerStandsStillArrivesOnceAndInOrderWhenItGoesOn() throws SQLException {
        // Given
        put("still", 1, 20);
        awaitEmptyOutbox();
        kafka.process().suspend();
        put("still", 21, 60);

        // When the relay has waited for longer than its patience
        await().during(Duration.ofSeconds(6)).until(() -> waiting() == 40);
        kafka.process().resume();

        // Then
        awaitEmptyOutbox();
        assertThat(bodies("still")).containsExactlyElementsOf(texts(1, 60));
    }

    @Tag("long")
    @Test
    void aBrokerThatIsKilledWithEventsUnderWayLosesNone() throws SQLException {
        // Given
        put("killed", 1, 500);

        // When
        kafka.process().kill();
        put("killed", 501, 600);
        kafka.start();

        // Then a batch may have been sent twice, but always in order
        awaitEmptyOutbox();
        assertThat(bodies("killed").stream().distinct()).containsExactlyElementsOf(texts(1, 600));
    }

    @Test
    void aRelayThatHasLostItsTurnCannotOverwriteTheNewerStateOfAKey() throws Exception {
        try (var former = broker("turn");
                var successor = broker("turn")) {
            // Given
            former.send(List.of(message("fenced", "old")), () -> {});
            successor.send(List.of(message("fenced", "new")), () -> {});

            // When
            assertThatThrownBy(() -> former.send(List.of(message("fenced", "old")), () -> {}))
                    .isInstanceOf(KafkaException.class);
        }

        // Then
        assertThat(bodies("fenced")).containsExactly("old", "new");
    }

    @Test
    void aRelayWhoseTurnHasEndedGivesUpWhatTheBrokerDoesNotAnswer() throws Exception {
        // Given
        try (var broker = broker("given-up")) {
            broker.send(List.of(message("given-up", "first")), () -> {});
            kafka.process().suspend();

            // When
            assertThatThrownBy(() -> broker.send(List.of(message("given-up", "second")), () -> {
                        throw new SQLException("This connection has been closed");
                    }))
                    .isInstanceOf(SQLException.class);
        } finally {
            kafka.process().resume();
        }
    }

    private static Broker broker(String name) {
        return new Broker(Map.of("bootstrap.servers", kafka.address()), name);
    }

    private static Message message(String key, String text) {
        return new Message(TOPIC, key, new Headers(Map.of()), text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    private static void put(String key, int first, int last) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            Database.update(
                    connection,
                    "insert into outbox (topic, message_key, headers, body, written_at)"
                            + " select ?, ?, '{}', convert_to(n::text, 'UTF8'), now() from generate_series(?, ?) n order by n",
                    TOPIC,
                    key,
                    first,
                    last);
        }
    }

    private static int waiting() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return Database.query(connection, "select 1 from outbox", row -> true)
                    .size();
        }
    }

    private static void awaitEmptyOutbox() {
        await().until(() -> waiting() == 0);
    }

    /** All records of a key on the topic, from its beginning to its current end. */
    private static List<String> bodies(String key) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.address());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var found = new ArrayList<String>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < end.get(each))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(record.key())) {
                        found.add(new String(record.value(), StandardCharsets.UTF_8));
                    }
                }
            }
            return found;
        }
    }
}
