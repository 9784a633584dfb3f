package vn.motcua.telemetry;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which traces are recorded, and where they go: over OTLP (HTTP, protobuf) to the collector that
 * {@code motcua.trace.endpoint} names. Without one none is recorded; ids are given and passed on all the same, for the logs.
 */
class Sending {
    private final Optional<String> endpoint;

    Sending(@ConfigProperty(name = "motcua.trace.endpoint") Optional<String> endpoint) {
        this.endpoint = endpoint;
    }

    /** The trace's id alone decides, so that all services decide alike and a caller's flag forces nothing. */
    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "motcua.trace.ratio") double ratio) {
        return endpoint.isPresent() ? Sampler.traceIdRatioBased(ratio) : Sampler.alwaysOff();
    }

    /** Not the framework's, which sends a span as it is. */
    @Produces
    @Singleton
    SpanExporter exporter() {
        return endpoint.map(address -> OtlpHttpSpanExporter.builder()
                        .setEndpoint(address + "/v1/traces")
                        .build())
                .<SpanExporter>map(ImpersonalExporter::new)
                .orElseGet(SpanExporter::composite);
    }
}
