package vn.motcua.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import vn.motcua.local.Service;
import vn.motcua.stack.Databases;

/** What is really in a service's database, and what its owner may hold fast there. */
public final class Rows implements AutoCloseable {
    private final Connection connection;

    private Rows(Connection connection) {
        this.connection = connection;
    }

    public static Rows of(Service service) {
        return as(Databases.owner(service.title()), service);
    }

    /**
     * Ends what the service's own connections wait for. PostgreSQL does not see at once that a client has died: a statement
     * that waits for a lock would still be carried out when the lock is released.
     */
    static void disconnectWhoeverWaits(Service service) throws SQLException {
        try (var itself = as(Databases.app(service.title()), service)) {
            itself.count("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where usename = current_user and datname = current_database() and wait_event_type = 'Lock'""");
        }
    }

    private static Rows as(String role, Service service) {
        try {
            return new Rows(DriverManager.getConnection(RunningSystem.system().databaseUrl(service), role, role));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number that a {@code select count(*) ...} gives. */
    long count(String sql, Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one instant that a query gives, to the microsecond. */
    public Instant instant(String sql, Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Takes the locks of this statement and keeps them until {@link #release}. */
    void hold(String sql, Object... parameters) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    void release() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Whether a transaction waits for a lock in this database. */
    boolean somebodyWaits() {
        return count("""
                select count(*) from pg_locks l left join pg_database d on d.oid = l.database
                where not l.granted and (d.datname is null or d.datname = current_database())""") > 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
