package vn.motcua.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "motcua.notification.sending")
public interface SendingSettings {
    /** The sender's address of every mail. */
    String mailFrom();

    /** Threads per channel. Each holds a database connection while its receiver is slow. */
    @WithDefault("2")
    int threads();

    /** How often a thread looks for retries that have become due; new deliveries wake it at once. */
    @WithDefault("1s")
    Duration look();

    /** Timeout of one attempt. */
    @WithDefault("15s")
    Duration attempt();

    /** Longer than {@link #attempt()}, because a transaction rolled back after sending would send again. */
    @WithDefault("45s")
    Duration transaction();

    @WithDefault("2s")
    Duration pause();

    @WithDefault("5m")
    Duration longestPause();

    /** So often a mail waits for the file that it is to bring; then it goes without. */
    @WithDefault("20")
    int attemptsWithFile();

    /**
     * After so many attempts a mail fails, and the mails behind it are sent. This takes five days at the longest pause,
     * as RFC 5321 section 4.5.4.1 advises. An echo never fails, because later echoes mean nothing without it.
     */
    @WithDefault("1440")
    int mostAttempts();
}
