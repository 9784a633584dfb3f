package vn.motcua.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpersonalExporterTest {
    private final List<SpanData> sent = new ArrayList<>();

    @Test
    void ofASpanOnlyWhatIsKnownLeaves() {
        // Given
        try (var provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new ImpersonalExporter(new Kept())))
                .build()) {
            var span = provider.get("test")
                    .spanBuilder("POST /v1/applications/{id}")
                    .setAttribute("http.route", "/v1/applications/{id}")
                    .setAttribute("url.path", "/v1/applications/Nguyễn Văn An")
                    .setAttribute("url.query", "phone=0912345678")
                    .setAttribute("client.address", "192.0.2.7")
                    .startSpan();
            span.recordException(new IllegalStateException("an@example.vn"));
            span.setStatus(StatusCode.ERROR, "001090000001");

            // When
            span.end();
        }

        // Then
        assertThat(sent).hasSize(1);
        var left = sent.getFirst();
        assertThat(left.getAttributes().asMap())
                .containsOnlyKeys(AttributeKey.stringKey("http.route"))
                .containsValue("/v1/applications/{id}");
        assertThat(left.getEvents()).isEmpty();
        assertThat(left.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(left.getStatus().getDescription()).isEmpty();
    }

    private final class Kept implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            sent.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
