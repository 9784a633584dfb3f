package vn.motcua.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;

/** What waits to leave and what waits to be applied. Read on a beat of their own: a scrape must not need the database. */
@Singleton
class Gauges {
    private static final Logger LOG = Logger.getLogger(Gauges.class);

    /** The age is counted by the clock that stamped the rows. */
    private static final String READ = """
            select (select count(*) from outbox),
                   (select coalesce(extract(epoch from ?::timestamptz - min(written_at)), 0) from outbox),
                   (select count(*) from parked_event),
                   (select count(*) from parked_event where kind = 'DEAD')""";

    private final Database database;
    private final Clock clock;
    private volatile Reading newest = new Reading(0, 0, 0, 0);

    Gauges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Reading(long waiting, double oldestSeconds, long parked, long dead) {}

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("motcua.outbox.events", () -> newest.waiting()).register(registry);
        Gauge.builder("motcua.outbox.oldest", () -> newest.oldestSeconds())
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("motcua.inbox.parked", () -> newest.parked()).register(registry);
        Gauge.builder("motcua.inbox.dead", () -> newest.dead()).register(registry);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        try {
            newest = database.query(
                            READ,
                            row -> new Reading(row.getLong(1), row.getDouble(2), row.getLong(3), row.getLong(4)),
                            OffsetDateTime.now(clock))
                    .getFirst();
        } catch (Database.Failure away) {
            LOG.debug("the gauges keep their last reading", away);
        }
    }
}
