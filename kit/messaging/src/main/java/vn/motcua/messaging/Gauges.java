package vn.motcua.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Gauges of the outbox and of parked events. A schedule reads them, because a scrape must not need the database. */
@Singleton
class Gauges {
    private static final Logger LOG = Logger.getLogger(Gauges.class);

    /** Rows are counted up to this number, so that the query stays cheap on a large table. */
    private static final int MOST = 10_000;

    /** The ages use the clock that stamped the rows. The outbox row with the lowest position is the oldest. */
    private static final String READ = """
            select (select count(*) from (select from outbox limit %1$d) o),
                   coalesce(extract(epoch from ?::timestamptz
                       - (select written_at from outbox order by position limit 1)), 0),
                   count(*) filter (where kind <> 'DEAD'),
                   count(*) filter (where kind = 'DEAD'),
                   coalesce(extract(epoch from ?::timestamptz - min(parked_at) filter (where kind <> 'DEAD')), 0)
            from (select kind, parked_at from parked_event limit %1$d) p""".formatted(MOST);

    private final Database database;
    private final Clock clock;
    private volatile Reading newest = Reading.NONE;

    Gauges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Reading(long waiting, double oldestSeconds, long parked, long dead, double longestParkedSeconds) {
        private static final Reading NONE = new Reading(0, 0, 0, 0, 0);

        private static Reading of(ResultSet row) throws SQLException {
            return new Reading(row.getLong(1), row.getDouble(2), row.getLong(3), row.getLong(4), row.getDouble(5));
        }
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        gauge(registry, "motcua.outbox.events", Reading::waiting, "Events not yet acknowledged by Kafka");
        gauge(registry, "motcua.outbox.oldest.seconds", Reading::oldestSeconds, "Age of the first of them");
        gauge(registry, "motcua.inbox.parked.events", Reading::parked, "Events that wait for another");
        gauge(
                registry,
                "motcua.inbox.parked.oldest.seconds",
                Reading::longestParkedSeconds,
                "Age of the oldest of them");
        gauge(registry, "motcua.inbox.dead.events", Reading::dead, "Events that wait for ops");
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Reading> value, String description) {
        Gauge.builder(name, () -> value.applyAsDouble(newest))
                .description(description)
                .register(registry);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        try {
            var now = OffsetDateTime.now(clock);
            newest = database.query(READ, Reading::of, now, now).getFirst();
        } catch (Database.Failure away) {
            LOG.debug("the gauges keep their last reading", away);
        }
    }
}
