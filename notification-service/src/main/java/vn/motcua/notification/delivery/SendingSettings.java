package vn.motcua.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "motcua.notification.sending")
public interface SendingSettings {
    /** Threads for each channel, and so database connections held while a receiver is slow. */
    @WithDefault("2")
    int threads();

    /** How often a thread looks for retries that have become due; new deliveries wake it at once. */
    @WithDefault("1s")
    Duration look();

    /** The longest that one attempt may take. */
    @WithDefault("15s")
    Duration attempt();

    /** More than {@link #attempt()}: a transaction rolled back after sending would send again. */
    @WithDefault("45s")
    Duration transaction();

    @WithDefault("2s")
    Duration pause();

    @WithDefault("5m")
    Duration longestPause();

    /**
     * Then a mail has failed, and those behind it go on: five days at the longest pause, as RFC 5321 section 4.5.4.1 advises. An
     * echo never is, for later ones mean nothing without it.
     */
    @WithDefault("1440")
    int mostAttempts();
}
