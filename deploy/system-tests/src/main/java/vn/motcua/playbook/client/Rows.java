package vn.motcua.playbook.client;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.stack.Databases;

/** Reads and changes rows in a service's database. */
public final class Rows implements AutoCloseable {
    private final Connection connection;

    private Rows(Connection connection) {
        this.connection = connection;
    }

    /** Connects as the owner of the schema. */
    public static Rows of(LocalSystem system, Service service) {
        var owner = Databases.owner(service.title());
        try {
            return new Rows(DriverManager.getConnection(system.databaseUrl(service), owner, owner));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One query, in a connection of its own. */
    public static List<List<String>> read(LocalSystem system, Service service, String sql) {
        try (var rows = of(system, service)) {
            return rows.read(sql);
        }
    }

    /** The result of a {@code select count(*) ...}, in a connection of its own. */
    public static long count(LocalSystem system, Service service, String sql) {
        try (var rows = of(system, service)) {
            return rows.count(sql);
        }
    }

    private interface Reading<T> {
        T of(ResultSet result) throws SQLException;
    }

    /** Each row as texts; null for SQL null. */
    public List<List<String>> read(String sql, Object... parameters) {
        return query(sql, parameters, result -> {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        });
    }

    /** The result of a {@code select count(*) ...}. */
    public long count(String sql, Object... parameters) {
        return query(sql, parameters, result -> {
            result.next();
            return result.getLong(1);
        });
    }

    /** The single instant that a query returns, to the microsecond. */
    public Instant instant(String sql, Object... parameters) {
        return query(sql, parameters, result -> {
            result.next();
            return result.getObject(1, OffsetDateTime.class).toInstant();
        });
    }

    private <T> T query(String sql, Object[] parameters, Reading<T> reading) {
        try (var statement = prepared(sql, parameters);
                var result = statement.executeQuery()) {
            return reading.of(result);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** @return the number of changed rows */
    public int change(String sql, Object... parameters) {
        try (var statement = prepared(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private PreparedStatement prepared(String sql, Object[] parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
