package vn.motcua.messaging;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Writes outbox rows inside the current transaction and wakes the relay once that has committed. */
@Singleton
class OutboxTable {
    /**
     * The upsert takes the subject's row lock; only its returned row lets the insert draw a position. So positions of one
     * subject stand in the order of commits, and a rollback leaves neither a row nor a hole in the sequence.
     */
    private static final String APPEND = """
            with stream as (
                insert into outbox_stream as s (subject, last_sequence) values (?, 1)
                on conflict (subject) do update set last_sequence = s.last_sequence + 1
                returning last_sequence)
            insert into outbox (topic, message_key, headers, body, written_at)
            select ?, ?, ?::jsonb || jsonb_build_object('ce_sequence', (case when ? then last_sequence else 0 end)::text),
                   ?, ?
            from stream""";

    private static final String COPY =
            "insert into outbox (topic, message_key, headers, body, written_at) values (?, ?, ?::jsonb, ?, ?)";

    private static final String SKIP = """
            insert into outbox_stream as s (subject, last_sequence) values (?, ?)
            on conflict (subject) do update set last_sequence = greatest(s.last_sequence, excluded.last_sequence)""";

    private final Database database;
    private final TransactionSynchronizationRegistry transactions;
    private final Bell bell;
    private final Clock clock;

    OutboxTable(Database database, TransactionSynchronizationRegistry transactions, Bell bell, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.bell = bell;
        this.clock = clock;
    }

    /** @param counted whether the event carries its number in the subject's sequence; compacted topics carry 0 */
    void append(Message message, boolean counted) {
        database.update(
                APPEND,
                message.key(),
                message.topic(),
                message.key(),
                message.headers().toJson(),
                counted,
                message.body(),
                OffsetDateTime.now(clock));
        ringAfterCommit();
    }

    /** A message that already carries all its headers and is no event of this service: a dead letter. */
    void copy(Message message) {
        database.update(
                COPY,
                message.topic(),
                message.key(),
                message.headers().toJson(),
                message.body(),
                OffsetDateTime.now(clock));
        ringAfterCommit();
    }

    /** The numbers that the next events of these subjects follow; a subject never heard of is absent. */
    Map<String, Long> lastSequences(Collection<String> subjects) {
        var last = new HashMap<String, Long>();
        database.query(
                "select subject, last_sequence from outbox_stream where subject = any(?)",
                row -> last.put(row.getString(1), row.getLong(2)),
                (Object) subjects.toArray(String[]::new));
        return last;
    }

    /** How many events wait to be sent; counted up to {@code most}. */
    long waiting(int most) {
        return database.query(
                        "select count(*) from (select 1 from outbox limit ?) waiting", row -> row.getLong(1), most)
                .getFirst();
    }

    /** The next event of the subject follows this number. */
    void skipTo(String subject, long sequence) {
        database.update(SKIP, subject, sequence);
    }

    private void ringAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    bell.ring();
                }
            }
        });
    }
}
