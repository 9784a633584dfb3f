package vn.motcua.telemetry;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Traces work that no instrumentation follows: it waits in a table, goes through a topic and is continued by a thread
 * of another service. Waiting work is stored with its {@code traceparent} (W3C Trace Context).
 */
@Singleton
public class Traces {
    /** The name of the Kafka header, and of the field in any other carrier. */
    public static final String PARENT = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<String> FIELD = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String parent) {
            return List.of(PARENT);
        }

        @Override
        public String get(String parent, String name) {
            return name.equals(PARENT) ? parent : null;
        }
    };

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The {@code traceparent} of the current work; empty if it is not traced. */
    public static Optional<String> current() {
        var carrier = new HashMap<String, String>();
        W3C.inject(Context.current(), carrier, Map::put);
        return Optional.ofNullable(carrier.get(PARENT));
    }

    /** @param parent a {@code traceparent}; null or unreadable: a new trace begins */
    public SpanBuilder span(String parent, SpanKind kind, String name) {
        return tracer.spanBuilder(name)
                .setParent(W3C.extract(Context.root(), parent, FIELD))
                .setSpanKind(kind);
    }

    /** Does the work inside the span and ends the span, which records only the class of an exception, never its message. */
    public <T> T inside(SpanBuilder builder, Supplier<T> work) {
        var span = builder.startSpan();
        try (var _ = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException fault) {
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", fault.getClass().getName());
            throw fault;
        } finally {
            span.end();
        }
    }
}
