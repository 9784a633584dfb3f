package vn.motcua.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class OneAtATimeTest {
    private final String work = "work-" + UUID.randomUUID();
    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);

    @Inject
    OneAtATime oneAtATime;

    @Test
    void theSecondWaitsUntilTheFirstHasCommittedAndNoLonger() throws Exception {
        // Given
        var first = busy();

        // When
        var second = CompletableFuture.runAsync(() -> take(Duration.ofMinutes(2)));

        // Then
        await().during(Duration.ofMillis(500)).until(() -> !second.isDone());
        finish.countDown();
        first.get();
        assertThat(second).succeedsWithin(Duration.ofMinutes(2));
    }

    @Test
    void whoHasWaitedLongEnoughIsTold() throws Exception {
        var first = busy();

        assertThatThrownBy(() -> take(Duration.ofMillis(300)))
                .isInstanceOf(OneAtATime.StillBusy.class)
                .hasMessageContaining(work);

        finish.countDown();
        first.get();
    }

    @Test
    void otherWorkDoesNotWait() throws Exception {
        var first = busy();

        QuarkusTransaction.requiringNew().run(() -> oneAtATime.take("other-" + work, Duration.ZERO));

        finish.countDown();
        first.get();
    }

    private CompletableFuture<Void> busy() throws InterruptedException {
        var first = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    oneAtATime.take(work, Duration.ZERO);
                    taken.countDown();
                    waitFor(finish);
                }));
        taken.await();
        return first;
    }

    private void take(Duration patience) {
        QuarkusTransaction.requiringNew().run(() -> oneAtATime.take(work, patience));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
