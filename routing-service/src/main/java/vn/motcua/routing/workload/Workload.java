package vn.motcua.routing.workload;

import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Counts by indexes only, up to a bound, because an operator only needs the magnitude. */
@Singleton
class Workload {
    private static final int MOST_TASKS = 200_000;
    private static final int MOST = 10_000;

    private static final String TASKS = """
            select role, case when due_at < ? then 'overdue' when due_at < ? then 'due-within-a-day' else 'on-time' end,
                   count(*)
            from (select role, due_at from open_work where role is not null limit %d) open
            group by 1, 2""".formatted(MOST_TASKS);

    private static final String OVERDUE_CASES = """
            select count(distinct case_id) from (
                select case_id from leg
                where due_at < ? and state in ('FORWARDED', 'PROCESSING', 'SUBMITTED_FOR_APPROVAL', 'APPROVED')
                limit %d) late""".formatted(MOST);

    private static final String PACKAGES = """
            select system, count(*), count(*) filter (where last_error is not null),
                   extract(epoch from ?::timestamptz - min(created_at))
            from (select system, last_error, created_at from package where state in ('TO_SEND', 'TO_WITHDRAW') limit %d) waiting
            group by system""".formatted(MOST);

    private final DataSource database;
    private final Clock clock;

    Workload(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Slot(String role, String due) {
        private static Slot of(ResultSet row) throws SQLException {
            return new Slot(row.getString(1), row.getString(2));
        }

        Tags tags() {
            return Tags.of("role", role, "due", due);
        }
    }

    record Waiting(long waiting, long refused, double oldestSeconds) {
        static final Waiting NONE = new Waiting(0, 0, 0);

        private static Waiting of(ResultSet row) throws SQLException {
            return new Waiting(row.getLong(2), row.getLong(3), row.getDouble(4));
        }
    }

    Map<Slot, Long> tasks() throws SQLException {
        var now = OffsetDateTime.now(clock);
        return read(TASKS, Slot::of, row -> row.getLong(3), now, now.plusDays(1));
    }

    long overdueCases() throws SQLException {
        return read(OVERDUE_CASES, _ -> "all", row -> row.getLong(1), OffsetDateTime.now(clock))
                .get("all");
    }

    Map<String, Waiting> packages() throws SQLException {
        return read(PACKAGES, row -> row.getString(1), Waiting::of, OffsetDateTime.now(clock));
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <K, V> Map<K, V> read(String sql, Column<K> key, Column<V> value, OffsetDateTime... times)
            throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < times.length; i++) {
                statement.setObject(i + 1, times[i]);
            }
            var read = new HashMap<K, V>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.put(key.of(rows), value.of(rows));
                }
            }
            return read;
        }
    }
}
