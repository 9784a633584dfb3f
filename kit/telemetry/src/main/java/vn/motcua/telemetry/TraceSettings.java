package vn.motcua.telemetry;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "motcua.trace")
interface TraceSettings {
    /** Address of the OTLP collector (HTTP); without one no trace is recorded. */
    Optional<String> endpoint();

    /** The share of traces recorded, from 0 to 1. */
    double ratio();
}
