package vn.motcua.messaging;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Plain JDBC on the current transaction's connection, which Hibernate uses too. The kit's tables have no entities, so these
 * statements neither need a flush nor cause one.
 */
@Singleton
class Database {
    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A statement failed; {@link PassingFaults} judges the cause. */
    static final class Failure extends RuntimeException {
        Failure(SQLException cause) {
            super(cause);
        }
    }

    <T> List<T> query(String sql, Row<T> row, Object... arguments) {
        try (var connection = dataSource.getConnection()) {
            return query(connection, sql, row, arguments);
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    int update(String sql, Object... arguments) {
        try (var connection = dataSource.getConnection()) {
            return update(connection, sql, arguments);
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    static <T> List<T> query(Connection connection, String sql, Row<T> row, Object... arguments) throws SQLException {
        try (var statement = prepare(connection, sql, arguments);
                var rows = statement.executeQuery()) {
            var result = new ArrayList<T>();
            while (rows.next()) {
                result.add(row.read(rows));
            }
            return result;
        }
    }

    static int update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
