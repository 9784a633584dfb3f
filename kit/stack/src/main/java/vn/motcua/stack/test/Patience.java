package vn.motcua.stack.test;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How tests wait for the effects of other threads and processes: they check at once, then often, and give up so late
 * that no machine is too slow. Speed is measured by a benchmark, not by a test.
 */
public final class Patience {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
    private static final Duration GIVE_UP = Duration.ofSeconds(120);

    private Patience() {}

    public static ConditionFactory await() {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_AGAIN)
                .atMost(GIVE_UP);
    }
}
