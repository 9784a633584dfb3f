package vn.motcua.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.messaging.Records.INTAKE;
import static vn.motcua.messaging.Records.PROCEDURE;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.events.EventType;
import vn.motcua.messaging.ParkedEvent.Kind;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class InboxTest {
    private final UUID application = UUID.randomUUID();
    private final String subject = application.toString();

    @Inject
    Inbox inbox;

    @Inject
    Probe probe;

    @Inject
    ParkedEvents parked;

    @Inject
    Database database;

    @Inject
    EarlyEvent early;

    @AfterEach
    void heal() {
        probe.heal();
    }

    @Test
    void aDuplicateChangesNothing() {
        // Given
        receiveWithdrawals(1, 2);

        // When
        receiveWithdrawals(1, 2, 1);

        // Then
        assertThat(probe.applied(subject, INTAKE)).containsExactly(1L, 2L);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void noEventIsAppliedBeforeTheStartIsComplete() {
        assertThat(early.appliedDuringStart()).isEmpty();
        await().untilAsserted(() -> assertThat(early.applied()).containsExactly(1L));
    }

    @Test
    void disorderIsParkedAndAppliedInOrder() {
        receiveWithdrawals(5, 3, 2, 4, 5);
        assertThat(probe.applied(subject, INTAKE)).isEmpty();
        assertThat(waiting()).extracting(ParkedEvent::kind).containsOnly(Kind.GAP);

        receiveWithdrawals(1);

        assertThat(probe.applied(subject, INTAKE)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anEventOfAnUnknownTypeThatMayBeIgnoredDoesNotHoldUpTheNext() {
        inbox.receive(Records.ignorable(Records.ofUnknownType(application, 1)), probe::on);
        receiveWithdrawals(2);

        assertThat(probe.applied(subject, INTAKE)).containsExactly(2L);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anEventOfAnUnknownTypeWaitsForTheUpgradeAndWhatFollowsWaitsBehindIt() {
        // Given
        inbox.receive(Records.ofUnknownType(application, 1), probe::on);
        receiveWithdrawals(2);
        assertThat(probe.applied(subject, INTAKE)).isEmpty();
        assertThat(waiting()).extracting(ParkedEvent::kind).containsExactlyInAnyOrder(Kind.PREDECESSOR, Kind.GAP);
        assertThat(waiting())
                .extracting(ParkedEvent::reason)
                .contains("this version does not know the type vn.motcua.not.invented.v9");

        // When this version knows the type, and half a minute has passed
        database.update(
                "update parked_event set type = ?, tried_at = now() - interval '1 minute' where subject = ? and sequence = 1",
                EventType.WITHDRAWAL_REQUESTED.type(),
                subject);

        // Then
        await().untilAsserted(() -> assertThat(probe.applied(subject, INTAKE)).containsExactly(1L, 2L));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aMissingPredecessorOfAnotherSourceIsWaitedFor() {
        // Given
        inbox.receive(Records.check(application, 1), probe::onCheck);
        inbox.receive(Records.check(application, 2), probe::onCheck);
        assertThat(waiting()).extracting(ParkedEvent::kind).containsExactlyInAnyOrder(Kind.PREDECESSOR, Kind.GAP);
        assertThat(waiting()).extracting(ParkedEvent::reason).contains("not submitted yet", "waits for 1");

        // When
        receiveWithdrawals(1);

        // Then
        assertThat(probe.applied(subject, PROCEDURE)).containsExactly(1L, 2L);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatACrashLeftReadyIsSweptUp() {
        // Given a parked event whose predecessor was applied just before a crash
        inbox.receive(Records.check(application, 1), probe::onCheck);
        database.update("insert into probe_log (subject, source, sequence) values (?, ?, 1)", subject, INTAKE);
        database.update("insert into inbox_stream (subject, source, last_sequence) values (?, ?, 1)", subject, INTAKE);

        await().until(() -> !probe.applied(subject, PROCEDURE).isEmpty());
    }

    @Test
    void aPoisonedEventIsDeadAndOnlyItsOwnApplicationWaitsBehindIt() {
        // Given
        var other = UUID.randomUUID();
        probe.poison(subject, 2);

        // When
        receiveWithdrawals(1, 2, 3);
        inbox.receive(Records.withdrawal(other, 1), probe::on);

        // Then
        assertThat(probe.applied(subject, INTAKE)).containsExactly(1L);
        assertThat(probe.applied(other.toString(), INTAKE)).containsExactly(1L);
        assertThat(waiting()).extracting(ParkedEvent::kind).containsExactlyInAnyOrder(Kind.DEAD, Kind.GAP);
    }

    @Test
    void aDeadEventIsCopiedOnceWithItsReason() {
        probe.poison(subject, 1);

        receiveWithdrawals(1, 1);
        parked.find(dead().id()).ifPresent(inbox::replay);

        try (var letters = new TopicReader("motcua.application.v1.dlq.probe")) {
            var mine = letters.readUntil(subject, 1);
            assertThat(mine).hasSize(1);
            assertThat(Headers.of(mine.getFirst().headers()).byName())
                    .containsEntry("ce_sequence", "1")
                    .hasEntrySatisfying(
                            Handling.REASON,
                            reason -> assertThat(reason)
                                    .startsWith("java.lang.IllegalStateException at vn.motcua.messaging.Probe.on"));
        }
    }

    @Test
    void aReplayAfterTheMendAppliesTheDeadEventAndThoseBehindIt() {
        // Given
        probe.poison(subject, 1);
        receiveWithdrawals(1, 2, 3);
        var dead = dead();
        assertThat(inbox.replay(dead))
                .hasValueSatisfying(still -> assertThat(still.attempts()).isEqualTo(2));

        // When
        probe.heal();
        var left = inbox.replay(dead);

        // Then
        assertThat(left).isEmpty();
        assertThat(probe.applied(subject, INTAKE)).containsExactly(1L, 2L, 3L);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aDiscardedEventLetsThoseBehindItPass() {
        probe.poison(subject, 1);
        receiveWithdrawals(1, 2);

        inbox.discard(dead());

        assertThat(probe.applied(subject, INTAKE)).containsExactly(2L);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aCompactedTopicIsNotCounted() {
        var agency = Records.agency("H26." + subject);

        inbox.receive(agency, probe::on);
        inbox.receive(agency, probe::on);

        assertThat(probe.applied(agency.key(), PROCEDURE)).containsExactly(0L, 0L);
    }

    @Test
    void aRecordThatIsNoCloudEventIsDeadAndHoldsNothingUp() {
        inbox.receive(new ConsumerRecord<>("motcua.application.v1", 99, 7, subject, new byte[] {1}), probe::on);
        receiveWithdrawals(1);

        assertThat(probe.applied(subject, INTAKE)).containsExactly(1L);
        assertThat(database.query(
                        "select * from parked_event where subject = 'motcua.application.v1/99/7'", ParkedEvent::of))
                .singleElement()
                .extracting(ParkedEvent::kind)
                .isEqualTo(Kind.DEAD);
    }

    private void receiveWithdrawals(long... sequences) {
        LongStream.of(sequences).forEach(n -> inbox.receive(Records.withdrawal(application, n), probe::on));
    }

    private ParkedEvent dead() {
        return waiting().stream()
                .filter(event -> event.kind() == Kind.DEAD)
                .findFirst()
                .orElseThrow();
    }

    private List<ParkedEvent> waiting() {
        return database.query("select * from parked_event where subject = ?", ParkedEvent::of, subject);
    }
}
