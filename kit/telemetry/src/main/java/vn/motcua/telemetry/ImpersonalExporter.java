package vn.motcua.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Sends only those attributes of a span that are known to hold no personal data. It drops raw paths and queries,
 * addresses, browsers and exception messages, which instrumentations add by themselves.
 */
final class ImpersonalExporter implements SpanExporter {
    private static final Set<String> KNOWN = Set.of(
            "cloudevents.event_type",
            "code.function",
            "code.namespace",
            "error.type",
            "http.request.method",
            "http.response.status_code",
            "http.route",
            "messaging.destination.name",
            "messaging.system",
            "motcua.application.id",
            "motcua.channel");

    private final SpanExporter next;

    ImpersonalExporter(SpanExporter next) {
        this.next = next;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return next.export(spans.stream().<SpanData>map(Impersonal::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return next.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return next.shutdown();
    }

    private static final class Impersonal extends DelegatingSpanData {
        private final Attributes attributes;

        private Impersonal(SpanData span) {
            super(span);
            this.attributes = span.getAttributes().toBuilder()
                    .removeIf(Impersonal::unknown)
                    .build();
        }

        private static boolean unknown(AttributeKey<?> key) {
            return !KNOWN.contains(key.getKey());
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        /** Events hold exceptions with their messages, so none is sent. */
        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }
}
