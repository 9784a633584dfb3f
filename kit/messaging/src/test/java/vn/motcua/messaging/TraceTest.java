package vn.motcua.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.stack.test.Patience.await;

import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import vn.motcua.events.Topic;
import vn.motcua.stack.test.StackResource;
import vn.motcua.telemetry.Traces;

/** The trace of a command travels with its event through table and topic, and is kept while the event is parked. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class TraceTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    private final UUID application = UUID.randomUUID();

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    Probe probe;

    @Inject
    Traces traces;

    @Test
    void aHandlerWorksInTheTraceOfTheCommandThatCausedItsEvent() {
        traces.inside(traces.span(PARENT, SpanKind.INTERNAL, "a command"), () -> {
            put();
            return null;
        });

        await().untilAsserted(() -> assertThat(seen(1)).isNotNull());
        assertThat(seen(1).trace()).startsWith("00-" + TRACE + "-").doesNotContain("b7ad6b7169203331");
        assertThat(seen(1).application()).isEqualTo(application.toString());
        try (var topic = new TopicReader(Topic.APPLICATION.topicName())) {
            var header = topic.readUntil(application.toString(), 1)
                    .getFirst()
                    .headers()
                    .lastHeader("traceparent");
            assertThat(new String(header.value(), StandardCharsets.US_ASCII)).startsWith("00-" + TRACE + "-");
        }
    }

    @Test
    void anEventThatWasParkedGoesOnInItsOwnTrace() {
        // Given the second event arrives before the first
        var second = Records.withdrawal(application, 2);
        second.headers().add(Traces.PARENT, PARENT.getBytes(StandardCharsets.US_ASCII));
        inbox.receive(second, probe::on);

        // When
        inbox.receive(Records.withdrawal(application, 1), probe::on);

        // Then
        assertThat(seen(2).trace()).contains(TRACE);
        assertThat(seen(1).trace()).doesNotContain(TRACE);
        assertThat(MDC.get("applicationId")).isNull();
    }

    @Test
    void aTraceParentThatIsNoneBeginsANewTrace() {
        var record = Records.withdrawal(application, 1);
        record.headers().add(Traces.PARENT, "00-what-is-this".getBytes(StandardCharsets.US_ASCII));

        inbox.receive(record, probe::on);

        assertThat(seen(1).trace()).startsWith("00-").doesNotContain("what");
    }

    private Probe.Seen seen(long sequence) {
        return probe.seen(application.toString(), sequence);
    }

    private void put() {
        QuarkusTransaction.requiringNew().run(() -> outbox.put(application, Records.withdrawal(application)));
    }
}
