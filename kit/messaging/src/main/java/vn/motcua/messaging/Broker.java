package vn.motcua.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * The relay's own Kafka producer. It is not a SmallRye channel, for three reasons: the relay must know which records of a
 * batch were acknowledged, it must be able to replace the producer after a fault, and a broker outage must not fail a health check.
 *
 * <p>A batch is a Kafka transaction for one reason: a new producer fences off every earlier producer with the same
 * transactional id, which is the relay's name. So a relay that has lost its turn unnoticed cannot overwrite the newer state of
 * a key with a batch in flight. On a compacted topic no sequence tells old from new. Consumers read uncommitted records: the
 * relay sends an aborted batch again, and the inbox recognises the duplicates.
 */
final class Broker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Broker.class);
    private static final int PATIENCE_SECONDS = 5;

    private final KafkaProducer<String, byte[]> producer;
    private boolean begun;

    /** @param name of this database's relay; of two brokers with the same name, the one that sent first is fenced off */
    Broker(Map<String, Object> kafka, String name) {
        this.producer = new KafkaProducer<>(settings(kafka, name), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, String name) {
        var settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        // Never expire a record while the broker is down: a later record could arrive without it and be out of order.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    /** The turn may pass to another relay; code that waits for the broker checks this regularly. */
    interface Turn {
        void requireStillOurs() throws SQLException;
    }

    /**
     * Returns when all messages are acknowledged, even if the broker is down for long.
     *
     * @throws KafkaException if some or all messages are not acknowledged; do not use this broker again
     */
    void send(List<Message> messages, Turn turn) throws InterruptedException, SQLException {
        if (!begun) {
            producer.initTransactions();
            begun = true;
        }
        producer.beginTransaction();
        for (var record : start(messages)) {
            await(record, turn);
        }
        producer.commitTransaction();
    }

    private List<Future<?>> start(List<Message> messages) {
        var records = new ArrayList<Future<?>>();
        for (var message : messages) {
            records.add(producer.send(message.toKafka()));
        }
        return records;
    }

    private static void await(Future<?> record, Turn turn) throws InterruptedException, SQLException {
        for (var silent = false; ; silent = true) {
            try {
                record.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (silent) {
                    LOG.info("The broker answers again");
                }
                return;
            } catch (TimeoutException away) {
                if (!silent) {
                    LOG.warn("The broker does not answer; events wait in the outbox");
                }
                turn.requireStillOurs();
            } catch (ExecutionException fault) {
                throw new KafkaException("an event was not acknowledged", fault.getCause());
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
