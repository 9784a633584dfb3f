package vn.motcua.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import vn.motcua.events.EventJson;
import vn.motcua.events.EventType;

/**
 * The only way an event leaves a service: a row written in the command's transaction and relayed after its commit.
 * Each method is one SQL statement and throws {@link jakarta.transaction.TransactionalException} outside a transaction.
 */
@ApplicationScoped
public class Outbox {
    /** Below the broker's limit of 1 MiB. A refusal here fails one command; a refusal by the broker would block the whole outbox. */
    static final int MOST_BYTES = 900 * 1024;

    private final OutboxTable table;
    private final Clock clock;
    private final String source;

    Outbox(OutboxTable table, Clock clock, ServiceSettings service) {
        this.table = table;
        this.clock = clock;
        this.source = service.source();
    }

    /**
     * Puts a fact about an application, numbered in that application's sequence.
     *
     * @throws IllegalArgumentException if the event is not in {@link EventType} or larger than 900 KiB
     */
    @Transactional(TxType.MANDATORY)
    public void put(UUID applicationId, Object event) {
        table.append(message(applicationId.toString(), event), true);
    }

    /**
     * Puts the newest state of a key of a compacted topic (sequence 0).
     *
     * @throws IllegalArgumentException if the event is not in {@link EventType} or larger than 900 KiB
     */
    @Transactional(TxType.MANDATORY)
    public void putKeyed(String key, Object event) {
        table.append(message(key, event), false);
    }

    private Message message(String subject, Object event) {
        var type = EventType.of(event);
        var body = EventJson.write(event);
        if (body.length > MOST_BYTES) {
            throw new IllegalArgumentException(type + " of " + body.length + " bytes is too large for an event");
        }
        return new Message(type.topic().topicName(), subject, CloudEvent.headers(clock, source, subject, type), body);
    }
}
