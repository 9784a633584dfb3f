package vn.motcua.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay. Several rings before the relay waits again count as one. */
@Singleton
class Bell {
    private final Semaphore rings = new Semaphore(0);

    void ring() {
        rings.release();
    }

    /** Returns after a ring or after {@code atMost}. */
    void await(Duration atMost) throws InterruptedException {
        rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        rings.drainPermits();
    }
}
