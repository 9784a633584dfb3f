package vn.motcua.messaging;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of parked events, at most one per (source, subject, sequence). */
@Singleton
class ParkedEvents {
    /** {@code tried_at} is database time: the view compares it with the database's now(), never with a shifted clock. */
    private static final String PARK = """
            insert into parked_event as p (id, kind, reason, seen_version, attempts, parked_at, tried_at, topic,
                message_key, headers, body, event_id, source, type, subject, occurred_at, sequence)
            values (?, ?, ?, ?, 1, ?, now(), ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            on conflict (subject, source, sequence) do update
            set kind = excluded.kind, reason = excluded.reason, seen_version = excluded.seen_version,
                attempts = p.attempts + 1, tried_at = now(), headers = excluded.headers, body = excluded.body,
                event_id = excluded.event_id, type = excluded.type, occurred_at = excluded.occurred_at""";

    private final Database database;
    private final Clock clock;

    ParkedEvents(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void park(CloudEvent event, ParkedEvent.Kind kind, String reason, long seenVersion) {
        var message = event.message();
        database.update(
                PARK,
                Uuid7.next(clock),
                kind.name(),
                reason,
                seenVersion,
                OffsetDateTime.now(clock),
                message.topic(),
                message.key(),
                message.headers().toJson(),
                message.body(),
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.sequence());
    }

    void remove(CloudEvent event) {
        database.update(
                "delete from parked_event where subject = ? and source = ? and sequence = ?",
                event.subject(),
                event.source(),
                event.sequence());
    }

    Optional<ParkedEvent> find(UUID id) {
        return database.query("select * from parked_event where id = ?", ParkedEvent::of, id).stream()
                .findFirst();
    }

    /** One event of the subject, on one of the topics, that can be tried now. */
    Optional<ParkedEvent> ready(String subject, Collection<String> topics) {
        return database
                .query(
                        "select * from parked_ready where subject = ? and topic = any(?)"
                                + " order by occurred_at, sequence limit 1",
                        ParkedEvent::of,
                        subject,
                        topics.toArray(String[]::new))
                .stream()
                .findFirst();
    }

    List<String> readySubjects(Collection<String> topics) {
        return database.query(
                "select distinct subject from parked_ready where topic = any(?) limit 100",
                row -> row.getString(1),
                (Object) topics.toArray(String[]::new));
    }

    /** In the order of ids, starting after {@code after}. */
    List<ParkedEvent> list(UUID after, int limit) {
        return database.query(
                "select * from parked_event where id > ? order by id limit ?", ParkedEvent::of, after, limit);
    }
}
