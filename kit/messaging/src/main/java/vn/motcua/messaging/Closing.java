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
 * Shuts the service down in order: running work finishes and no new work begins. Quarkus closes the database while consumers still
 * deliver events; without this class a valid event would fail and become a dead letter. For the same reason no work begins before
 * the start is complete: consumers start earlier, and a failed start closes the database without a shutdown event.
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

    /** Runs last in the start. Any later fault of the start, such as a port in use, fires a shutdown event. */
    void started(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        started.countDown();
    }

    /** Runs before anything else stops. The write lock is never released. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        begun.countDown();
        scheduler.pause();
        // From here on it only logs that Handling accepts no more events.
        java.util.logging.Logger.getLogger("io.smallrye.reactive.messaging").setLevel(Level.OFF);
        if (!atHand.writeLock().tryLock(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf("Work that takes longer than %d s is broken off; its transaction rolls back", GRACE.toSeconds());
        }
    }

    /** Waits until the service has started. @return false if it is closing or never started; the work has then not begun */
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

    /** Waits at most {@code time}. @return whether closing has begun */
    boolean beginsWithin(Duration time) throws InterruptedException {
        return begun.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
