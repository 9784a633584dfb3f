package vn.motcua.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.stack.test.StackResource;

/** Events travel from the outbox through the relay and Kafka to the inbox. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class OutboxToInboxTest {
    private static final String SOURCE = "/H26/probe";
    private static final List<Long> A_HUNDRED =
            LongStream.rangeClosed(1, 100).boxed().toList();

    @Inject
    Outbox outbox;

    @Inject
    Probe probe;

    @Inject
    Database database;

    @Inject
    Outside outside;

    @Test
    void aHundredEventsOfAnApplicationArriveInOrderWhileOthersInterleave() {
        // Given
        var applications = Stream.generate(UUID::randomUUID).limit(5).toList();

        // When
        var writers = applications.stream()
                .map(application -> CompletableFuture.runAsync(() -> A_HUNDRED.forEach(n -> put(application))))
                .toList();
        writers.forEach(CompletableFuture::join);

        // Then
        applications.forEach(this::awaitAHundredInOrder);
        await().untilAsserted(() -> assertThat(outboxRows()).isEmpty());
    }

    @Test
    void severalThreadsOnOneApplicationStillMakeOneSequence() {
        var application = UUID.randomUUID();

        var writers = Stream.generate(() ->
                        CompletableFuture.runAsync(() -> LongStream.range(0, 25).forEach(n -> put(application))))
                .limit(4)
                .toList();
        writers.forEach(CompletableFuture::join);

        awaitAHundredInOrder(application);
    }

    @Test
    void connectionsCutUnderwayLoseNothingAndRepeatNothing() {
        // Given
        var application = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> A_HUNDRED.forEach(n -> write(application)));

        // When every connection of the service is cut again and again while the events travel
        await().pollInterval(Duration.ofMillis(150)).until(() -> {
            outside.cutConnections();
            return probeCount(application) >= 60;
        });

        // Then
        awaitAHundredInOrder(application);
    }

    @Test
    void aRollbackLeavesNeitherARowNorAHole() {
        var application = UUID.randomUUID();
        put(application);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    write(application);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        put(application);

        await().untilAsserted(() ->
                assertThat(probe.applied(application.toString(), SOURCE)).containsExactly(1L, 2L));
    }

    @Test
    void nothingIsPutOutsideATransaction() {
        assertThatThrownBy(() -> write(UUID.randomUUID())).isInstanceOf(TransactionalException.class);
    }

    @Test
    void whatIsNoEventOrTooLargeIsRefused() {
        var large = "x".repeat(Outbox.MOST_BYTES);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.put(UUID.randomUUID(), "text")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.put(UUID.randomUUID(), new WithdrawalRequested(null, large, null))))
                .hasMessageContaining("too large");
    }

    private void put(UUID application) {
        QuarkusTransaction.requiringNew().run(() -> write(application));
    }

    private void write(UUID application) {
        outbox.put(application, Records.withdrawal(application));
    }

    private void awaitAHundredInOrder(UUID application) {
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(probe.applied(application.toString(), SOURCE))
                        .isEqualTo(A_HUNDRED));
    }

    private int probeCount(UUID application) {
        try {
            return probe.applied(application.toString(), SOURCE).size();
        } catch (Database.Failure cut) {
            return 0;
        }
    }

    private List<Long> outboxRows() {
        return database.query("select position from outbox", row -> row.getLong(1));
    }
}
