package vn.motcua.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.motcua.events.Event;
import vn.motcua.events.EventJson;
import vn.motcua.events.EventType;
import vn.motcua.telemetry.Traces;

/**
 * A message in CloudEvents 1.0 binary mode with its attributes.
 *
 * @param type null if the message is not one of our CloudEvents
 * @param sequence from 1 per (source, subject); 0 on compacted topics
 */
record CloudEvent(
        Message message, UUID id, String source, String type, String subject, OffsetDateTime time, long sequence) {
    static final String SEQUENCE = "ce_sequence";

    /** Whether a consumer that does not know the type may skip the event; absent means no. */
    static final String IGNORABLE = "ce_ignorable";

    /** The headers carry the trace of the causing command (W3C Trace Context), however long the event waits. */
    static Headers headers(Clock clock, String source, String subject, EventType type) {
        var attributes = attributes(clock, source, subject, type);
        return Traces.current()
                .map(parent -> attributes.with(Traces.PARENT, parent))
                .orElse(attributes);
    }

    private static Headers attributes(Clock clock, String source, String subject, EventType type) {
        var required = new Headers(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                Uuid7.next(clock).toString(),
                "ce_source",
                source,
                "ce_type",
                type.type(),
                "ce_subject",
                subject,
                // toString() would omit zero seconds, which RFC 3339 requires.
                "ce_time",
                OffsetDateTime.now(clock).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                "content-type",
                "application/json"));
        return type.isIgnorable() ? required.with(IGNORABLE, "true") : required;
    }

    /** An unreadable record becomes an event whose {@link #toEvent()} fails; its subject is its position on the topic. */
    static CloudEvent of(ConsumerRecord<String, byte[]> record) {
        var message = Message.of(record);
        try {
            return of(message);
        } catch (RuntimeException unreadable) {
            var place = record.topic() + "/" + record.partition() + "/" + record.offset();
            var id = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
            return new CloudEvent(message, id, "unreadable", null, place, null, 0);
        }
    }

    private static CloudEvent of(Message message) {
        var sequence = Long.parseLong(attribute(message, SEQUENCE));
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence " + sequence);
        }
        return new CloudEvent(
                message,
                UUID.fromString(attribute(message, "ce_id")),
                attribute(message, "ce_source"),
                attribute(message, "ce_type"),
                attribute(message, "ce_subject"),
                OffsetDateTime.parse(attribute(message, "ce_time")),
                sequence);
    }

    private static String attribute(Message message, String name) {
        return Optional.ofNullable(message.headers().byName().get(name))
                .orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    /** The {@code traceparent} header of the message, or null. */
    String trace() {
        return message.headers().byName().get(Traces.PARENT);
    }

    /** Empty on compacted topics and for messages that are not our events. */
    Optional<UUID> application() {
        try {
            return counted() ? Optional.of(UUID.fromString(subject)) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** False on compacted topics: the newest event of a key is its full state, so events carry no sequence. */
    boolean counted() {
        return sequence > 0;
    }

    /**
     * Empty for an unknown type that this version may ignore.
     *
     * @throws PredecessorMissing for an unknown type that may not be ignored; a later version will know it
     * @throws IllegalArgumentException if this is no CloudEvent or its data do not match its type
     */
    Optional<Event<?>> toEvent() {
        if (type == null) {
            throw new IllegalArgumentException("not a CloudEvent with id, source, type, subject, time and sequence");
        }
        var known = EventType.ofType(type);
        if (known.isEmpty() && !isIgnorable()) {
            throw new PredecessorMissing("this version does not know the type " + type);
        }
        return known.map(it -> eventOf(EventJson.read(message.body(), it.record())));
    }

    private boolean isIgnorable() {
        return "true".equals(message.headers().byName().get(IGNORABLE));
    }

    private Event<?> eventOf(Object data) {
        return new Event<>(id, source, time.toInstant(), subject, sequence, data);
    }
}
