package vn.motcua.messaging;

import java.time.Duration;

/** The wait between two attempts: 200 ms, doubled each time, at most 5 s. */
record Backoff(Duration delay) {
    static final Backoff START = new Backoff(Duration.ofMillis(200));
    private static final Duration LONGEST = Duration.ofSeconds(5);

    Backoff next() {
        var doubled = delay.multipliedBy(2);
        return new Backoff(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }
}
