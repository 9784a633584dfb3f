package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("edge")
class PostgresTest {

    @TempDir
    private Path directory;

    private int port;
    private Postgres postgres;

    @BeforeEach
    void start() {
        port = Probe.freePort();
        postgres = new Postgres(Places.in(directory), port, Postgres.Durability.SAFE);
        postgres.start();
        postgres.databases().ensure("sample");
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void theOwnerMayChangeTheSchemaAndTheAppMayNot() throws SQLException {
        try (var owner = connect("sample_owner");
                var app = connect("sample_app")) {
            owner.createStatement().execute("create table kept(id int)");
            assertThatThrownBy(() -> app.createStatement().execute("create table refused(id int)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> app.createStatement().execute("select * from kept"))
                    .hasMessageContaining("permission denied for table kept");
        }
    }

    @Test
    void theAppDoesNotWaitLongerThanFiveSecondsForALock() throws SQLException {
        try (var app = connect("sample_app");
                var rows = app.createStatement().executeQuery("show lock_timeout")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("5s");
        }
    }

    @Tag("long")
    @Test
    void whatWasCommittedSurvivesTheKillOfTheServer() throws SQLException {
        // Given
        commitOneRow();

        // When
        postgres.process().kill();
        postgres.start();

        // Then
        assertThat(rows()).isEqualTo(1);
    }

    /** A killed launcher leaves a running server that only the server's own pid file names. */
    @Tag("long")
    @Test
    void aServerThatWasLeftBehindIsEndedBeforeTheNextStarts() throws SQLException {
        // Given
        commitOneRow();
        var leftBehind = postgres.process();

        // When
        var next = new Postgres(Places.in(directory), port, Postgres.Durability.SAFE);
        next.start();

        // Then
        assertThat(leftBehind.isAlive()).isFalse();
        assertThat(rows()).isEqualTo(1);
        next.stop();
    }

    private void commitOneRow() throws SQLException {
        try (var owner = connect("sample_owner")) {
            owner.createStatement().execute("create table kept as select 1 as id");
        }
    }

    private int rows() throws SQLException {
        try (var owner = connect("sample_owner");
                var rows = owner.createStatement().executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(postgres.databases().url("sample"), role, role);
    }
}
