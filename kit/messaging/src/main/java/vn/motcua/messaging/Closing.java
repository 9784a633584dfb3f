package vn.motcua.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import org.jboss.logging.Logger;

/**
 * The end of a service that was told to stop: what is at hand is finished and nothing more begins. Quarkus closes the
 * database while consumers still hand events on; without this a sound event would fail there and become a dead letter. For the same
 * reason nothing begins before the start is complete: consumers are there sooner, and a start that fails closes the database without
 * saying that it stops.
 */
@Singleton
public class Closing {
    private static final Logger LOG = Logger.getLogger(Closing.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final ReadWriteLock atHand = new ReentrantReadWriteLock();
    private final Scheduler scheduler;

    Closing(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** After whatever else a start consists of. From here on a fault of the start, as a port that is taken, ends with a stop. */
    void started(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        started.countDown();
    }

    /** Before anything else ends; the write lock is kept for good. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        begun.countDown();
        scheduler.pause();
        // What it complains of from here on is that Handling takes nothing more.
        java.util.logging.Logger.getLogger("io.smallrye.reactive.messaging").setLevel(Level.OFF);
        if (!atHand.writeLock().tryLock(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf("Work that takes longer than %d s is broken off; its transaction rolls back", GRACE.toSeconds());
        }
    }

    /** Waits until the service has started. @return false if it is closing, or never started: the work was not begun */
    boolean finishes(Runnable work) {
        if (!hasStarted() || hasBegun() || !atHand.readLock().tryLock()) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            atHand.readLock().unlock();
        }
    }

    private boolean hasStarted() {
        try {
            started.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /** Waits no longer than that. */
    boolean beginsWithin(Duration time) throws InterruptedException {
        return begun.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
