package vn.motcua.messaging;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The last applied sequence of each (source, subject). */
@Singleton
class InboxStreams {
    /** The version of a subject is the number of its applied events from all sources. */
    private static final String PLACE = """
            select coalesce(max(last_sequence) filter (where source = ?), 0), coalesce(sum(last_sequence), 0),
                   (select kind from parked_event where subject = ? and source = ? and sequence = ?)
            from inbox_stream where subject = ?""";

    private static final String ADVANCE = """
            insert into inbox_stream (subject, source, last_sequence) values (?, ?, ?)
            on conflict (subject, source) do update set last_sequence = excluded.last_sequence""";

    private final Database database;

    InboxStreams(Database database) {
        this.database = database;
    }

    /** @param parkedAs null if the event is not parked */
    record Place(long lastSequence, long version, ParkedEvent.Kind parkedAs) {
        boolean follows(CloudEvent event) {
            return event.sequence() == lastSequence + 1;
        }
    }

    /**
     * Locks the subject until the transaction ends, so that events of one subject from several topics never run in parallel.
     * The lock is a separate statement: a query that waits for the lock itself would read the state from before the wait.
     */
    Place lock(CloudEvent event) {
        database.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, event.subject());
        return database.query(
                        PLACE,
                        row -> new Place(row.getLong(1), row.getLong(2), ParkedEvent.Kind.of(row.getString(3))),
                        event.source(),
                        event.subject(),
                        event.source(),
                        event.sequence(),
                        event.subject())
                .getFirst();
    }

    /** The last applied sequence of each subject of a source; subjects without an applied event are absent. */
    Map<String, Long> lastSequences(String source, Collection<String> subjects) {
        var last = new HashMap<String, Long>();
        database.query(
                "select subject, last_sequence from inbox_stream where source = ? and subject = any(?)",
                row -> last.put(row.getString(1), row.getLong(2)),
                source,
                subjects.toArray(String[]::new));
        return last;
    }

    void advance(CloudEvent event) {
        if (event.counted()) {
            database.update(ADVANCE, event.subject(), event.source(), event.sequence());
        }
    }
}
