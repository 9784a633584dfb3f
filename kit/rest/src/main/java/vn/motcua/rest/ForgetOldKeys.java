package vn.motcua.rest;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Deletes idempotency keys after the 24 hours that the API promises, because the stored answers may hold personal data. */
@Singleton
class ForgetOldKeys {
    private static final Logger LOG = Logger.getLogger(ForgetOldKeys.class);

    private final DataSource database;
    private final Clock clock;

    ForgetOldKeys(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from idempotency_key where taken_at < ?")) {
            delete.setObject(1, OffsetDateTime.now(clock).minus(StoredAnswers.KEPT));
            delete.executeUpdate();
        } catch (SQLException fault) {
            // The answers stay only a little longer than promised; the next run is in an hour.
            LOG.warnf("old idempotency keys stay another hour: %s", fault.getMessage());
        }
    }
}
