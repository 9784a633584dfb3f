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

/** Writes outbox rows inside the current transaction and wakes the relay after its commit. */
@Singleton
class OutboxTable {
    /**
     * The upsert takes the subject's row lock; the insert gets a position only after the upsert returns its row. So the positions
     * of one subject follow the order of commits, and a rollback leaves neither a row nor a gap in the sequence.
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

    /** Writes a dead letter: a message that already has all its headers and is not an event of this service. */
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

    /** The last sequence of each subject; subjects without an event are absent. */
    Map<String, Long> lastSequences(Collection<String> subjects) {
        var last = new HashMap<String, Long>();
        database.query(
                "select subject, last_sequence from outbox_stream where subject = any(?)",
                row -> last.put(row.getString(1), row.getLong(2)),
                (Object) subjects.toArray(String[]::new));
        return last;
    }

    /** The number of unsent events, counted up to {@code most}. */
    long waiting(int most) {
        return database.query(
                        "select count(*) from (select 1 from outbox limit ?) waiting", row -> row.getLong(1), most)
                .getFirst();
    }

    /** Raises the subject's last sequence to this number; the next event gets the number after it. */
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
