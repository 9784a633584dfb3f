package vn.motcua.routing.external;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;

/** The other agencies' systems. */
@ConfigMapping(prefix = "motcua.partner")
public interface PartnerSettings {
    /** The gateway that they are reached by (LGSP). */
    URI url();

    /** The longest time that one sending takes, head and body. */
    Duration timeout();

    /** The pause after a first failure; it doubles with each attempt. */
    Duration retryAfter();

    /** The longest pause. */
    Duration retryAtMost();

    /** How long later reports wait for one that a system has counted and not sent. */
    Duration missingReportAfter();
}
