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
 * A producer of the relay's own, not a SmallRye channel: the relay needs to know what of a batch is kept, a producer it can
 * throw away after a fault, and no health check that takes the service down with the broker.
 *
 * <p>A batch is a Kafka transaction, for one reason: the name of the transactions is the relay's, and whoever begins under
 * a name fences off everybody before. A relay that has lost its turn without knowing, with a batch still under way, can
 * no longer overwrite the newer state of a key on a compacted topic, where no sequence tells old from new. Readers read
 * uncommitted records as ever: a batch that is given up is sent again, and the inbox knows it.
 */
final class Broker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Broker.class);
    private static final int PATIENCE_SECONDS = 5;

    private final KafkaProducer<String, byte[]> producer;
    private boolean begun;

    /** @param name of the relay of this database; of two brokers with one name, the one that sent first is fenced off */
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
        // A record that expired while a later one arrived would be out of order: wait as long as the broker is away.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    /** The turn may have passed to another relay: whoever waits asks now and then. */
    interface Turn {
        void requireStillOurs() throws SQLException;
    }

    /**
     * Returns when all of it is kept, however long the broker is away.
     *
     * @throws KafkaException if none or not all of it is kept; this broker is then of no more use
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
