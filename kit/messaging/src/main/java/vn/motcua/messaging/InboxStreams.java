package vn.motcua.messaging;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How far the events of each (source, subject) have been applied here. */
@Singleton
class InboxStreams {
    /** The version of a subject is the number of its events applied, from all sources together. */
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
     * Holds the subject until the transaction ends, so that events of one subject from several topics never cross. The
     * lock is a statement of its own: one that waited inside the next would read what was true before the wait.
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

    /** The numbers of the last events of a source that were applied; a subject of which none was is absent. */
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
