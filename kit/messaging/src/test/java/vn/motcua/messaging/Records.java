package vn.motcua.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.EventJson;
import vn.motcua.events.EventType;
import vn.motcua.events.LawEvent.AgencyPublished;

/** Records as they come from Kafka. */
final class Records {
    static final String INTAKE = "/H26/intake";
    static final String PROCEDURE = "/H26/procedure";

    private Records() {}

    static ConsumerRecord<String, byte[]> withdrawal(UUID application, long sequence) {
        return record(INTAKE, application.toString(), sequence, withdrawal(application));
    }

    static ConsumerRecord<String, byte[]> check(UUID application, long sequence) {
        var checked = new ApplicationChecked(
                application, null, null, null, null, null, null, null, null, null, null, null, null);
        return record(PROCEDURE, application.toString(), sequence, checked);
    }

    static ConsumerRecord<String, byte[]> agency(String code) {
        var agency = new AgencyPublished(code, null, null, null, null, null, false, null, null, null);
        return record(PROCEDURE, agency.key(), 0, agency);
    }

    static ConsumerRecord<String, byte[]> ofUnknownType(UUID application, long sequence) {
        var record = withdrawal(application, sequence);
        record.headers().remove("ce_type").add("ce_type", "vn.motcua.not.invented.v9".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    static ConsumerRecord<String, byte[]> ignorable(ConsumerRecord<String, byte[]> record) {
        record.headers().add(CloudEvent.IGNORABLE, "true".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    static WithdrawalRequested withdrawal(UUID application) {
        return new WithdrawalRequested(application, "moved away", OffsetDateTime.parse("2026-08-20T14:50:00+07:00"));
    }

    private static ConsumerRecord<String, byte[]> record(String source, String subject, long sequence, Object data) {
        var type = EventType.of(data);
        var headers = CloudEvent.headers(Clock.systemUTC(), source, subject, type)
                .with(CloudEvent.SEQUENCE, String.valueOf(sequence));
        var record = new ConsumerRecord<>(
                type.topic().topicName(),
                0,
                0L,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                subject,
                EventJson.write(data),
                new RecordHeaders(),
                Optional.empty());
        headers.toKafka().forEach(record.headers()::add);
        return record;
    }
}
