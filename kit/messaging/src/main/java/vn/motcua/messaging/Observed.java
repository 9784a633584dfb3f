package vn.motcua.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.motcua.telemetry.LogContext;
import vn.motcua.telemetry.Traces;

/** Observability of event handling: the span in the trace, the application in the logs, the delay metric. */
@Singleton
class Observed {
    /** From delays that nobody notices to delays that somebody must investigate. */
    private static final Duration[] BUCKETS = Stream.of(
                    100L, 500L, 1_000L, 5_000L, 30_000L, 60_000L, 300_000L, 3_600_000L)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Traces traces;
    private final MeterRegistry meters;
    private final Clock clock;

    Observed(Traces traces, MeterRegistry meters, Clock clock) {
        this.traces = traces;
        this.meters = meters;
        this.clock = clock;
    }

    /** Continues the trace of the command that caused the event, even if the event was parked for days. */
    <T> T attempt(CloudEvent event, Supplier<T> work) {
        var topic = event.message().topic();
        var span = traces.span(event.trace(), SpanKind.CONSUMER, "process " + topic)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic);
        if (event.type() != null) {
            span.setAttribute("cloudevents.event_type", event.type());
        }
        var application = event.application();
        if (application.isEmpty()) {
            return traces.inside(span, work);
        }
        span.setAttribute("motcua.application.id", application.get().toString());
        try (var _ = LogContext.of(application.get())) {
            return traces.inside(span, work);
        }
    }

    /** Called after the event's transaction has committed. */
    void applied(CloudEvent event) {
        if (event.time() != null) {
            Timer.builder("motcua.inbox.delay")
                    .description("From an event's time to its effect here")
                    .tag("topic", event.message().topic())
                    .serviceLevelObjectives(BUCKETS)
                    .register(meters)
                    .record(Duration.between(event.time().toInstant(), clock.instant()));
        }
    }
}
