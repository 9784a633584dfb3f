package vn.motcua.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import vn.motcua.events.Event;
import vn.motcua.events.Topic;
import vn.motcua.messaging.Reconciliation.Difference;
import vn.motcua.messaging.Reconciliation.Direction;
import vn.motcua.stack.test.StackResource;

/** A database that has lost what its service published; deploy/system-tests tests the complete recovery. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class RecoveryTest {
    private static final String TOPIC = Topic.APPLICATION.topicName();
    private static final String SOURCE = "/H26/probe";

    private final UUID application = UUID.randomUUID();
    private final Instant before = Clock.systemUTC().instant().minus(Duration.ofSeconds(5));

    @Inject
    Outbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    Recovery recovery;

    @Inject
    Reconciliation reconciliation;

    @Inject
    ConsumerGroup group;

    @Inject
    Database database;

    @Inject
    Remembered remembered;

    @Test
    void factsThatWereToldAndAreNotKnownAreTakenUpOnceAndTheirNumbersAreNotUsedAgain() {
        // Given
        tell(3);
        setBackTo(1);

        // When
        recovery.recoverPublished(TOPIC, before);
        recovery.recoverPublished(TOPIC, before);

        // Then
        assertThat(remembered.of(application)).containsExactly(2L, 3L);
        assertThat(published()).isEqualTo(3);
        tell(1);
        assertThat(published()).isEqualTo(4);
    }

    @Test
    void aTopicThatNoLongerHoldsTheFirstLostFactStopsTheRecovery() {
        // Given
        tell(1);
        awaitApplied(1);
        var afterTheFirst = Clock.systemUTC().instant();
        tell(2);
        setBackTo(0);

        // When, Then
        assertThatThrownBy(() -> recovery.recoverPublished(TOPIC, afterTheFirst))
                .hasMessageContaining("Event 1 of " + application);
        setBackTo(3);
    }

    @Test
    void aGroupWithALivingMemberIsNotSetBack() {
        tell(1);
        awaitApplied(1);

        assertThatThrownBy(() -> group.setBack(TOPIC, Instant.EPOCH))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("stop its other replicas");
    }

    @Test
    void topicAndDatabaseAgreeUntilOneOfThemForgets() {
        // Given
        tell(2);
        awaitApplied(2);
        assertThat(differences()).isEmpty();

        // When
        setBackTo(1);

        // Then
        assertThat(differences())
                .containsExactlyInAnyOrder(
                        Map.entry(Direction.TOLD, new Difference(SOURCE, application.toString(), 2, 1)),
                        Map.entry(Direction.HEARD, new Difference(SOURCE, application.toString(), 2, 1)));
        setBackTo(2);
    }

    private List<Map.Entry<Direction, Difference>> differences() {
        return reconciliation.since(before).stream()
                .flatMap(comparison -> comparison.differences().stream()
                        .filter(difference -> difference.subject().equals(application.toString()))
                        .map(difference -> Map.entry(comparison.direction(), difference)))
                .toList();
    }

    private void tell(int times) {
        for (var i = 0; i < times; i++) {
            QuarkusTransaction.requiringNew().run(() -> outbox.put(application, Records.withdrawal(application)));
        }
        await().until(() -> database.query("select 1 from outbox", row -> true).isEmpty());
    }

    private void awaitApplied(long sequence) {
        await().until(() -> consumed() == sequence);
    }

    private void setBackTo(long sequence) {
        awaitApplied(published());
        database.update(
                "update outbox_stream set last_sequence = ? where subject = ?", sequence, application.toString());
        database.update(
                "update inbox_stream set last_sequence = ? where subject = ?", sequence, application.toString());
    }

    private long published() {
        return table.lastSequences(List.of(application.toString())).get(application.toString());
    }

    private long consumed() {
        return database
                .query(
                        "select last_sequence from inbox_stream where subject = ? and source = ?",
                        row -> row.getLong(1),
                        application.toString(),
                        SOURCE)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    @Singleton
    static class Remembered implements LostFacts {
        private final Map<UUID, List<Long>> sequences = new ConcurrentHashMap<>();

        @Override
        public void recover(UUID applicationId, List<Event<?>> lost) {
            lost.forEach(event -> sequences
                    .computeIfAbsent(applicationId, _ -> new ArrayList<>())
                    .add(event.sequence()));
        }

        List<Long> of(UUID applicationId) {
            return sequences.getOrDefault(applicationId, List.of());
        }
    }
}
