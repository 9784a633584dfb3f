package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class BaseBackupTest {

    @TempDir
    private Path directory;

    @Test
    void aServerIsRestoredToAnInstantBetweenTwoCommitsWhileTheFirstRunsOn() throws SQLException {
        // Given
        var first = new Postgres(Places.in(directory), Probe.freePort(), Postgres.Durability.SAFE);
        first.start();
        first.databases().ensure("sample");
        execute(first, "create table kept (id int)");
        execute(first, "insert into kept values (1)");
        var backup = first.backUp(directory.resolve("backup"));
        execute(first, "insert into kept values (2)");
        var between = now(first);
        execute(first, "insert into kept values (3)");

        // When
        var restored = backup.restore("postgres-restored", Probe.freePort(), between);
        restored.start();

        // Then
        assertThat(rows(first)).isEqualTo(3);
        assertThat(rows(restored)).isEqualTo(2);
        execute(restored, "insert into kept values (4)");
        assertThat(rows(restored)).isEqualTo(3);
        restored.stop();
        first.stop();
    }

    private static Instant now(Postgres server) throws SQLException {
        try (var owner = connect(server);
                var rows = owner.createStatement().executeQuery("select clock_timestamp()")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static int rows(Postgres server) throws SQLException {
        try (var owner = connect(server);
                var rows = owner.createStatement().executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Postgres server, String sql) throws SQLException {
        try (var owner = connect(server)) {
            owner.createStatement().execute(sql);
        }
    }

    private static Connection connect(Postgres server) throws SQLException {
        return DriverManager.getConnection(server.databases().url("sample"), "sample_owner", "sample_owner");
    }
}
