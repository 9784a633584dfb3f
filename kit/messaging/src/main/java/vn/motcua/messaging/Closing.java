package vn.motcua.messaging;

import io.quarkus.runtime.ShutdownEvent;
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
 * database while consumers still hand events on; without this a sound event would fail there and become a dead letter.
 */
@Singleton
public class Closing {
    private static final Logger LOG = Logger.getLogger(Closing.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final ReadWriteLock atHand = new ReentrantReadWriteLock();
    private final Scheduler scheduler;

    Closing(Scheduler scheduler) {
        this.scheduler = scheduler;
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

    /** @return false if the service is closing: the work was not begun */
    boolean finishes(Runnable work) {
        if (hasBegun() || !atHand.readLock().tryLock()) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            atHand.readLock().unlock();
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
