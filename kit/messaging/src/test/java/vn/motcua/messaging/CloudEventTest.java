package vn.motcua.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.events.EventType;

class CloudEventTest {
    private static final Clock TEN_TO_THREE =
            Clock.fixed(Instant.parse("2026-08-20T07:50:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void theTimeKeepsItsSecondsAndItsOffset() {
        var headers = CloudEvent.headers(TEN_TO_THREE, "/H26/intake", "x", EventType.RESULT_ACKNOWLEDGED);

        assertThat(headers.byName())
                .containsEntry("ce_time", "2026-08-20T14:50:00+07:00")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/H26/intake")
                .containsEntry("ce_type", "vn.motcua.application.result-acknowledged.v1")
                .containsEntry("ce_subject", "x")
                .containsEntry("content-type", "application/json");
    }

    /** The list is written by hand, as in docs/asyncapi.yaml: events that change nothing outside the office that works on the case. */
    @ParameterizedTest
    @EnumSource
    void whatMayBeIgnoredSaysSo(EventType type) {
        var ignorable = Set.of(
                "case.form-drafted",
                "case.form-signed",
                "case.form-returned",
                "case.attention-needed",
                "case.attention-closed",
                "case.fee-receipt-corrected",
                "case.leg-urged",
                "case.urge-answered");
        var name = type.type().replaceFirst("vn\\.motcua\\.(.*)\\.v1", "$1");

        var headers =
                CloudEvent.headers(TEN_TO_THREE, "/H26/routing", "x", type).byName();

        assertThat(headers.get("ce_ignorable")).isEqualTo(ignorable.contains(name) ? "true" : null);
    }

    @Test
    void aRecordWithoutAttributesIsKeptButNeverAnEvent() {
        var event = CloudEvent.of(new ConsumerRecord<>("t", 3, 42, "key", "hello".getBytes(StandardCharsets.UTF_8)));

        assertThat(event.subject()).isEqualTo("t/3/42");
        assertThat(event.counted()).isFalse();
        assertThatThrownBy(event::toEvent).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdIsAVersion7OfTheClocksInstant() {
        UUID id = Uuid7.next(TEN_TO_THREE);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isEqualTo(TEN_TO_THREE.instant().toEpochMilli());
    }

    @Test
    void headersSurviveTheDatabase() {
        var headers = CloudEvent.headers(TEN_TO_THREE, "/H26/intake", "x", EventType.RESULT_ACKNOWLEDGED);

        assertThat(Headers.ofJson(headers.toJson())).isEqualTo(headers);
    }
}
