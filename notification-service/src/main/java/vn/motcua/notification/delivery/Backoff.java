package vn.motcua.notification.delivery;

import java.time.Duration;

/** The pause doubles with each attempt, up to the longest. */
record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    Duration after(int attempts) {
        var pause = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
