package vn.motcua.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.motcua.stack.Part;
import vn.motcua.stack.Probe;
import vn.motcua.stack.StackFailure;

/**
 * Restarts a part when its process has ended, and a service when its liveness check fails. The first pause is one
 * second; each further pause is twice as long, up to a minute. After a part has run for five minutes the pause is one
 * second again.
 */
final class Supervisor {
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** The liveness check runs once per this number of looks. */
    private static final int LOOKS_A_QUESTION = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration STEADY = Duration.ofMinutes(5);

    private final Standings standings;
    private final int doubts;
    private final Consumer<String> say;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<Part, Thread> threads = new HashMap<>();

    /**
     * @param doubts how many liveness checks in a row a service may fail
     * @param say receives one line for each part that ended or is back
     */
    Supervisor(Standings standings, int doubts, Consumer<String> say) {
        this.standings = standings;
        this.doubts = doubts;
        this.say = say;
    }

    /** Watches parts that are all up. */
    void watch(Stream<Part> parts) {
        parts.forEach(part -> threads.put(
                part,
                Thread.ofPlatform().daemon().name("watch of " + part.name()).start(() -> keep(part))));
    }

    /** From now on no part is restarted. */
    void letEnd() {
        end.countDown();
    }

    /** Returns when no part is being started any more; stops the parts that still were. */
    void await() {
        threads.forEach((part, thread) -> {
            try {
                while (!thread.join(LOOK)) {
                    part.stop();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackFailure("Interrupted", e);
            }
        });
    }

    private void keep(Part part) {
        var pause = FIRST_PAUSE;
        while (true) {
            var from = System.nanoTime();
            var trouble = awaitTrouble(part);
            if (isEnding()) {
                return;
            }
            if (System.nanoTime() - from > STEADY.toNanos()) {
                pause = FIRST_PAUSE;
            }
            pause = restart(part, trouble, pause);
        }
    }

    /** @return what happened; empty if the system ends */
    private String awaitTrouble(Part part) {
        var doubted = 0;
        for (var look = 1; !ends(LOOK); look++) {
            if (!part.process().isAlive()) {
                return "ended with exit code " + part.process().exitCode();
            }
            if (look % LOOKS_A_QUESTION == 0) {
                doubted = part.health()
                                .filter(address -> !Probe.answers(address.resolve("live")))
                                .isPresent()
                        ? doubted + 1
                        : 0;
            }
            if (doubted == doubts) {
                return "did not say for %d s that it is alive".formatted(doubts * LOOKS_A_QUESTION * LOOK.toSeconds());
            }
        }
        return "";
    }

    /** @return the pause before the next restart */
    private Duration restart(Part part, String trouble, Duration first) {
        var pause = first;
        for (var reason = trouble; !reason.isEmpty(); pause = twice(pause)) {
            standings.pausing(part, reason);
            say.accept("%s %s; starts again in %d s".formatted(part.name(), reason, pause.toSeconds()));
            reason = ends(pause) ? "" : startAgain(part);
        }
        return pause;
    }

    /** @return why it did not start; empty if it did */
    private String startAgain(Part part) {
        var from = System.nanoTime();
        standings.starting(part);
        try {
            part.stop();
            part.start();
        } catch (RuntimeException failure) {
            return isEnding()
                    ? ""
                    : "did not start: "
                            + failure.getMessage().lines().findFirst().orElse("");
        }
        standings.up(part);
        say.accept("%s is back after %.0f s".formatted(part.name(), (System.nanoTime() - from) / 1e9));
        return "";
    }

    private static Duration twice(Duration pause) {
        var next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    private boolean isEnding() {
        return end.getCount() == 0;
    }

    private boolean ends(Duration within) {
        try {
            return end.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
