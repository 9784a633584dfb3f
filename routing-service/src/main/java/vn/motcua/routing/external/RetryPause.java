package vn.motcua.routing.external;

import java.time.Duration;

/** The pause before the gateway is tried again. */
public final class RetryPause {
    private RetryPause() {}

    /** It doubles with each attempt, up to a maximum. */
    public static Duration after(int attempts, PartnerSettings settings) {
        var pause = settings.retryAfter().multipliedBy(1L << Math.min(attempts, 10));
        var longest = settings.retryAtMost();
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
