package vn.motcua.notification.delivery;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

/** Counts the pending deliveries from the index of due deliveries, up to a bound. */
@Singleton
class Backlog {
    private static final String WAITING = """
            select channel, count(*), extract(epoch from ?::timestamptz - min(planned_at))
            from (select channel, planned_at from delivery where state = 'PENDING' limit 10000) pending
            group by channel""";

    private final DataSource database;
    private final Clock clock;

    Backlog(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Waiting(long deliveries, double oldestSeconds) {
        static final Waiting NONE = new Waiting(0, 0);
    }

    Map<DeliveryChannel, Waiting> read() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WAITING)) {
            statement.setObject(1, OffsetDateTime.now(clock));
            var waiting = new EnumMap<DeliveryChannel, Waiting>(DeliveryChannel.class);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.put(
                            DeliveryChannel.valueOf(rows.getString(1)),
                            new Waiting(rows.getLong(2), rows.getDouble(3)));
                }
            }
            return waiting;
        }
    }
}
