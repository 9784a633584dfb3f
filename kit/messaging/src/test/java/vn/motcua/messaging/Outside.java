package vn.motcua.messaging;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database's administrator, on connections outside the service's pool. */
@Singleton
class Outside {
    private static final String RELAYS =
            " and pid in (select pid from pg_locks where locktype = 'advisory' and granted)";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String app;

    /** Ends every session of the service. */
    void cutConnections() {
        cut("");
    }

    /** Ends the session of the relay that holds the turn. */
    void cutRelay() {
        cut(RELAYS);
    }

    private void cut(String which) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()" + which);
        } catch (SQLException e) {
            throw new Database.Failure(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, app, app);
    }
}
