package vn.motcua.messaging;

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
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * A producer of the relay's own, not a SmallRye channel: the relay needs the acknowledgement of each record of a batch,
 * a producer it can throw away after a fault, and no health check that takes the service down with the broker.
 */
final class Broker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Broker.class);
    private static final int PATIENCE_SECONDS = 5;

    private final KafkaProducer<String, byte[]> producer;

    Broker(Map<String, Object> kafka) {
        this.producer = new KafkaProducer<>(settings(kafka), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        // A record that expired while a later one arrived would be out of order: wait as long as the broker is away.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }

    /** @param acknowledged how many of the first records are safely kept @param fault why not all, or null */
    record Sent(int acknowledged, Exception fault) {}

    Sent send(List<Message> messages) throws InterruptedException {
        var acknowledged = 0;
        try {
            for (var record : start(messages)) {
                await(record);
                acknowledged++;
            }
            return new Sent(acknowledged, null);
        } catch (ExecutionException | RuntimeException fault) {
            return new Sent(acknowledged, fault);
        }
    }

    /** Stops at the first record the client refuses: without a broker each of them would wait again. */
    private List<Future<?>> start(List<Message> messages) {
        var records = new ArrayList<Future<?>>();
        for (var message : messages) {
            var record = producer.send(message.toKafka());
            records.add(record);
            if (record.isDone() && record.state() == Future.State.FAILED) {
                break;
            }
        }
        return records;
    }

    private static void await(Future<?> record) throws InterruptedException, ExecutionException {
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
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
