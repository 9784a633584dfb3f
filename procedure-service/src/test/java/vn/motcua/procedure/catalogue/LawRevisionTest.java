package vn.motcua.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.stack.test.Patience.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LawRevisionTest {
    private static final Set<Thread.State> WAITING = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    @Test
    void nobodyIsToldOfALawOlderThanHisQuestion() throws Exception {
        var published = new AtomicLong();
        var revision = new LawRevision(published::get, Duration.ofMinutes(1));
        Callable<Void> officer = () -> {
            for (int decision = 0; decision < 5_000; decision++) {
                var mine = published.incrementAndGet();
                assertThat(revision.now()).isGreaterThanOrEqualTo(mine);
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(8, officer))) {
                done.get();
            }
        }
    }

    @Test
    void whoComesWhileTheDatabaseIsAskedSharesTheNextAnswer() throws Exception {
        var published = new AtomicLong(1);
        var asked = new AtomicInteger();
        var slow = new CountDownLatch(1);
        var revision = new LawRevision(
                () -> {
                    var answer = published.get();
                    if (asked.incrementAndGet() == 1) {
                        awaited(slow);
                    }
                    return answer;
                },
                Duration.ofMinutes(1));
        var crowd = new ArrayList<Thread>();
        try (var threads = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            crowd.add(thread);
            return thread;
        })) {
            var first = threads.submit(revision::now);
            await().until(() -> asked.get() == 1);
            published.set(2);
            var later = new ArrayList<Future<Long>>();
            for (int caller = 0; caller < 10; caller++) {
                later.add(threads.submit(revision::now));
            }
            await().until(() -> crowd.stream().allMatch(thread -> WAITING.contains(thread.getState())));
            slow.countDown();
            assertThat(first.get()).isEqualTo(1);
            for (var answer : later) {
                assertThat(answer.get()).isEqualTo(2);
            }
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void aBadConnectionHoldsUpOnlyThoseWhoWaitForIt() throws Exception {
        var asked = new AtomicInteger();
        var hanging = new CountDownLatch(1);
        var revision = new LawRevision(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        awaited(hanging);
                    }
                    return 7;
                },
                Duration.ofMillis(20));
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = threads.submit(revision::now);
            await().until(() -> asked.get() == 1);

            assertThat(revision.now()).isEqualTo(7);

            hanging.countDown();
            assertThat(first.get()).isEqualTo(7);
        }
    }

    @Test
    void aFaultOfTheDatabaseIsToldAndTheNextQuestionAsksAgain() {
        var asked = new AtomicInteger();
        var revision = new LawRevision(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("no connection");
                    }
                    return 7;
                },
                Duration.ofMillis(20));
        assertThatThrownBy(revision::now)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no connection");
        assertThat(revision.now()).isEqualTo(7);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
