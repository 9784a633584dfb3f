package vn.motcua.messaging;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The relay's access to the outbox, on its own connection. The right to relay is an advisory lock of that session: if the
 * connection dies, the relay loses the lock and can neither read nor delete rows.
 */
final class OutboxRows implements AutoCloseable {
    private static final long RELAY_LOCK = 0x6f7574626f78L;
    /** At most 500 rows and about 8 MB: after an outage the outbox may be larger than the memory. */
    private static final String OLDEST = """
            select position, topic, message_key, headers, body
            from (select o.*, sum(octet_length(body)) over (order by position) - octet_length(body) as before_it
                  from (select * from outbox order by position limit 500) o) batch
            where before_it < 8000000
            order by position""";
    /** A relay that is alive but silent, for example a suspended process, loses its turn. */
    private static final String LOSE_TURN_WHEN_SILENT = "set idle_session_timeout = '20s'";

    private final Connection connection;

    private OutboxRows(Connection connection) {
        this.connection = connection;
    }

    record Row(long position, Message message) {
        private static Row of(ResultSet row) throws SQLException {
            var message = new Message(
                    row.getString("topic"),
                    row.getString("message_key"),
                    Headers.ofJson(row.getString("headers")),
                    row.getBytes("body"));
            return new Row(row.getLong("position"), message);
        }
    }

    static OutboxRows open(DataSource dataSource) throws SQLException {
        var rows = new OutboxRows(dataSource.getConnection());
        rows.execute(LOSE_TURN_WHEN_SILENT);
        return rows;
    }

    /** False while another relay of this database has the turn. */
    boolean takeTurn() throws SQLException {
        return Database.query(
                        connection, "select pg_try_advisory_lock(?)", row -> row.getBoolean(1), (Object) RELAY_LOCK)
                .getFirst();
    }

    List<Row> oldest() throws SQLException {
        return Database.query(connection, OLDEST, Row::of);
    }

    /** @throws SQLException if the session has ended; the turn is then lost too */
    void requireTurn() throws SQLException {
        execute("select 1");
    }

    /** Deletes rows that the broker has acknowledged. */
    void delete(List<Row> sent) throws SQLException {
        var positions = sent.stream().map(Row::position).toArray(Long[]::new);
        Database.update(
                connection,
                "delete from outbox where position = any(?)",
                connection.createArrayOf("bigint", positions));
    }

    /** Releases the lock, because the connection goes back to a pool that keeps the session open. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("reset idle_session_timeout");
            execute("select pg_advisory_unlock_all()");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
