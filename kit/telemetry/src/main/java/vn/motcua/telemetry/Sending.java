package vn.motcua.telemetry;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Which traces are recorded, and where they are sent: over OTLP (HTTP, protobuf) to the collector at {@code
 * motcua.trace.endpoint}. Without an endpoint none is recorded; ids are still assigned and passed on, for the logs.
 */
class Sending {
    private final TraceSettings settings;

    Sending(TraceSettings settings) {
        this.settings = settings;
    }

    /** Only the trace id decides, so that all services decide alike and a caller's flag has no effect. */
    @Produces
    @Singleton
    Sampler sampler() {
        return settings.endpoint().isPresent() ? Sampler.traceIdRatioBased(settings.ratio()) : Sampler.alwaysOff();
    }

    /** Replaces the framework's exporter, which sends spans unfiltered. */
    @Produces
    @Singleton
    SpanExporter exporter() {
        return settings.endpoint()
                .map(address -> OtlpHttpSpanExporter.builder()
                        .setEndpoint(address + "/v1/traces")
                        .build())
                .<SpanExporter>map(ImpersonalExporter::new)
                .orElseGet(SpanExporter::composite);
    }
}
