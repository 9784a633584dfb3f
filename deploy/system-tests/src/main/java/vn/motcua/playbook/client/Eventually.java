package vn.motcua.playbook.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for results of other processes. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Eventually() {}

    /** @throws ExpectationFailed if there is no result after three minutes */
    public static <T> T get(String what, Supplier<Optional<T>> look) {
        return get(what, PATIENCE, look);
    }

    private static <T> T get(String what, Duration patience, Supplier<Optional<T>> look) {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new ExpectationFailed("waited %d s in vain for %s".formatted(patience.toSeconds(), what));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    public static void holds(String what, BooleanSupplier condition) {
        get(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** @throws ExpectationFailed if the condition does not hold after that time */
    public static void holds(String what, Duration patience, BooleanSupplier condition) {
        get(what, patience, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
