package vn.motcua.messaging;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The relay's side of the outbox, on one connection of its own. The right to relay is an advisory lock of that very
 * session: if the connection dies, so does the right, and reading and deleting with it.
 */
final class OutboxRows implements AutoCloseable {
    private static final long RELAY_LOCK = 0x6f7574626f78L;
    private static final int BATCH = 500;

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
        return new OutboxRows(dataSource.getConnection());
    }

    /** False while another relay of this database has the turn. */
    boolean takeTurn() throws SQLException {
        return Database.query(
                        connection, "select pg_try_advisory_lock(?)", row -> row.getBoolean(1), (Object) RELAY_LOCK)
                .getFirst();
    }

    List<Row> oldest() throws SQLException {
        return Database.query(connection, "select * from outbox order by position limit " + BATCH, Row::of);
    }

    /** Deletes rows that the broker has acknowledged. */
    void delete(List<Row> sent) throws SQLException {
        var positions = sent.stream().map(Row::position).toArray(Long[]::new);
        Database.update(
                connection,
                "delete from outbox where position = any(?)",
                connection.createArrayOf("bigint", positions));
    }

    /** The connection goes back to a pool, which would keep the session and its lock alive. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            Database.query(connection, "select pg_advisory_unlock_all()", row -> true);
        }
    }
}
