package vn.motcua.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The databases of one PostgreSQL server, each with two roles: {@code <name>_owner} owns the schema (Flyway), {@code
 * <name>_app} is used at run time and can do no DDL. Locally a role's password is its name.
 */
public final class Databases {

    /** The superuser; its password is its name, too. */
    public static final String SUPERUSER = "postgres";

    private final int port;

    /** The databases of the server on this port. */
    public Databases(int port) {
        this.port = port;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public static String owner(String database) {
        return database + "_owner";
    }

    public static String app(String database) {
        return database + "_app";
    }

    /** Creates the missing ones of: the roles, the database, their rights. */
    public void ensure(String database) {
        try (var connection = connect(SUPERUSER)) {
            create(connection, database);
        } catch (SQLException e) {
            throw new StackFailure("The database " + database + " could not be created: " + e.getMessage(), e);
        }
    }

    /** Drops the database even while clients are connected, and creates it empty. */
    public void recreate(String database) {
        try (var connection = connect(SUPERUSER)) {
            execute(connection, "drop database if exists %s with (force)".formatted(database));
            create(connection, database);
        } catch (SQLException e) {
            throw new StackFailure("The database " + database + " could not be recreated: " + e.getMessage(), e);
        }
    }

    boolean answer() {
        try (var connection = connect(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Every statement can be repeated, because a killed run may have stopped between any two. */
    private void create(Connection connection, String database) throws SQLException {
        for (var role : List.of(owner(database), app(database))) {
            if (!exists(connection, "pg_roles where rolname = '" + role + "'")) {
                execute(connection, "create role %1$s login password '%1$s'".formatted(role));
            }
        }
        if (!exists(connection, "pg_database where datname = '" + database + "'")) {
            execute(connection, "create database %s owner %s".formatted(database, owner(database)));
        }
        execute(connection, "alter role %s set lock_timeout = '5s'".formatted(app(database)));
        execute(connection, "revoke all on database %s from public".formatted(database));
        execute(connection, "grant connect on database %s to %s".formatted(database, app(database)));
        try (var inside = connect(database)) {
            execute(inside, "alter schema public owner to " + owner(database));
            execute(inside, "revoke all on schema public from public");
            execute(inside, "grant usage on schema public to " + app(database));
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, SUPERUSER);
    }

    private static boolean exists(Connection connection, String what) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from " + what)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
