package vn.motcua.notification.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.motcua.notification.delivery.Backlog.Waiting;

/** Metrics: how deliveries ended, their delay after the change, and how many still wait. */
@Singleton
class DeliveryMeters {
    private static final Logger LOG = Logger.getLogger(DeliveryMeters.class);

    /** In seconds: from practically immediate to far too late for a notice. */
    private static final Duration[] BUCKETS = Stream.of(1, 5, 15, 60, 300, 900, 3_600, 21_600, 86_400)
            .map(Duration::ofSeconds)
            .toArray(Duration[]::new);

    private final Backlog backlog;
    private final MeterRegistry meters;
    private volatile Map<DeliveryChannel, Waiting> waiting = Map.of();

    DeliveryMeters(Backlog backlog, MeterRegistry meters) {
        this.backlog = backlog;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        for (var channel : DeliveryChannel.values()) {
            Gauge.builder("motcua.deliveries.waiting", () -> of(channel).deliveries())
                    .description("Deliveries that have not gone out")
                    .tag("channel", label(channel))
                    .register(meters);
            Gauge.builder("motcua.deliveries.oldest.seconds", () -> of(channel).oldestSeconds())
                    .description("Age of the oldest of them")
                    .tag("channel", label(channel))
                    .register(meters);
            delay(channel);
            Stream.of(DeliveryState.SENT, DeliveryState.FAILED).forEach(end -> ended(channel, end));
        }
    }

    /** Called once the attempt's transaction has committed. */
    void attempted(Delivery delivery) {
        switch (delivery.state()) {
            case SENT -> {
                ended(delivery.channel(), DeliveryState.SENT).increment();
                if (delivery.happenedAt() != null) {
                    delay(delivery.channel()).record(Duration.between(delivery.happenedAt(), delivery.endedAt()));
                }
            }
            case FAILED -> ended(delivery.channel(), DeliveryState.FAILED).increment();
            case PENDING, NO_ADDRESS, CLOSED -> {}
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        try {
            waiting = backlog.read();
        } catch (SQLException away) {
            LOG.debug("the gauges keep their last reading", away);
        }
    }

    private Waiting of(DeliveryChannel channel) {
        return waiting.getOrDefault(channel, Waiting.NONE);
    }

    private Timer delay(DeliveryChannel channel) {
        return Timer.builder("motcua.notice.delay")
                .description("From a change of the case until the receiver has taken the notice")
                .tag("channel", label(channel))
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    private Counter ended(DeliveryChannel channel, DeliveryState end) {
        return Counter.builder("motcua.deliveries.ended")
                .description("Deliveries that were taken, or refused for good")
                .tag("channel", label(channel))
                .tag("outcome", label(end))
                .register(meters);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
