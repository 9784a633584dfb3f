package vn.motcua.rest;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** @see "docs/patience.md" */
@ConfigMapping(prefix = "motcua.http")
interface RequestSettings {
    /** How many requests run at a time. */
    int mostRequests();

    /** How long a request may take once its body has arrived. */
    Duration deadline();

    /** How many unfinished bodies one address may send at a time. */
    int bodiesPerAddress();

    /** The time a body may take in addition to its bytes divided by {@link #bodyBytesPerSecond()}. */
    Duration bodyPatience();

    /** The minimum average speed of a body. */
    long bodyBytesPerSecond();
}
