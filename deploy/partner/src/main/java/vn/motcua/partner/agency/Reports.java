package vn.motcua.partner.agency;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import vn.motcua.partner.agency.Message.Kind;
import vn.motcua.partner.agency.Message.Outcome;
import vn.motcua.partner.agency.Packages.Key;
import vn.motcua.partner.agency.Packages.Slot;

/** Sends the systems' messages to routing, with retries until routing accepts them or refuses them for good. */
final class Reports implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Packages packages;
    private final Routing routing;
    private final Duration resultAfter;
    private final Clock clock;
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    Reports(Packages packages, Routing routing, Duration resultAfter, Clock clock) {
        this.packages = packages;
        this.routing = routing;
        this.resultAfter = resultAfter;
        this.clock = clock;
    }

    /** Continues where the process stopped. */
    void resume() {
        packages.unsettled().forEach(slot -> workers.execute(() -> bring(slot, FIRST_PAUSE)));
        packages.keys().forEach(this::work);
    }

    /** Handles a package according to the system's mode. */
    void work(Key key) {
        switch (packages.mode(key.system())) {
            case AUTOMATIC, REFUSE -> {
                workers.execute(() -> announce(key));
                later(resultAfter, () -> conclude(key));
            }
            case LATE -> workers.execute(() -> announce(key));
            case MANUAL, AWAY -> {}
        }
    }

    /** Sends the message now, {@code times} times; if routing settled no attempt, retries in the background. */
    List<Attempt> send(Slot slot, int times) throws InterruptedException {
        var attempts = new ArrayList<Attempt>();
        for (int i = 0; i < times; i++) {
            attempts.add(tryOnce(slot));
        }
        if (attempts.stream().noneMatch(Attempt::settles)) {
            later(FIRST_PAUSE, () -> bring(slot, FIRST_PAUSE));
        }
        return attempts;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
        workers.close();
    }

    private void announce(Key key) {
        packages.prepareOnce(key, Kind.RECEIVED, about -> Answers.received(key, about, Moment.text(clock)))
                .ifPresent(slot -> bring(slot, FIRST_PAUSE));
    }

    private void conclude(Key key) {
        var mode = packages.mode(key.system());
        if ((mode == Mode.AUTOMATIC || mode == Mode.REFUSE) && !packages.isWithdrawn(key)) {
            var outcome = mode == Mode.AUTOMATIC ? Outcome.GRANTED : Outcome.REJECTED;
            packages.prepareOnce(key, Kind.RESULT, about -> Answers.result(key, about, outcome, Moment.text(clock)))
                    .ifPresent(slot -> bring(slot, FIRST_PAUSE));
        }
    }

    private void bring(Slot slot, Duration pause) {
        try {
            if (!tryOnce(slot).settles()) {
                var longer = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                later(pause, () -> bring(slot, longer));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Attempt tryOnce(Slot slot) throws InterruptedException {
        var attempt = routing.tell(slot.key().system(), slot.message());
        packages.tried(slot, attempt);
        return attempt;
    }

    private void later(Duration pause, Runnable job) {
        timer.schedule(() -> workers.execute(job), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
