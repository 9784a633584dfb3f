package vn.motcua.messaging;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready while the database answers: without it a service can do nothing. A schedule asks the database, so a probe gets its
 * answer at once even while the database hangs. The check asks no other system: a service works without Kafka, it keeps its
 * signing keys without Keycloak, and an unreachable store or partner affects few requests.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);
    private static final Duration FRESH = Duration.ofSeconds(4);

    private final Database database;
    /** The start counts as an answer: Flyway has just used the database. */
    private volatile long answeredAt = System.nanoTime();

    DatabaseReadiness(Database database) {
        this.database = database;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ask() {
        try {
            database.query("select 1", row -> true);
            answeredAt = System.nanoTime();
        } catch (Database.Failure away) {
            LOG.debug("the database did not answer", away);
        }
    }

    @Override
    public HealthCheckResponse call() {
        var silentFor = Duration.ofNanos(System.nanoTime() - answeredAt);
        return HealthCheckResponse.named("database")
                .status(silentFor.compareTo(FRESH) < 0)
                .withData("answeredSecondsAgo", silentFor.toSeconds())
                .build();
    }
}
