package vn.motcua.drill.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** The pause of a person between two commands: random, up to twice the mean. */
record Pace(RandomGenerator random, Duration mean) {

    /** No pause. */
    static final Pace NONE = new Pace(RandomGenerator.getDefault(), Duration.ZERO);

    void pause() {
        LockSupport.parkNanos(mean.isZero() ? 0 : random.nextLong(2 * mean.toNanos()));
    }
}
