package vn.motcua.failpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.office.Filing;
import vn.motcua.stack.test.TestStack;
import vn.motcua.stack.test.TestStack.Database;

/** Runs real processes with the agent and a real PostgreSQL. */
@Tag("edge")
class FailpointTest {
    private static final int HALTED = 137;

    /** The boundaries between the writes of {@link Filing#submit}, listed by hand. */
    private static final List<String> BOUNDARIES = List.of(
            "Filing.submit: before insert document",
            "Filing.submit: after insert document",
            "Filing.submit: after insert application",
            "Filing.submit: after commit of insert application",
            "Filing.submit: after update application",
            "Filing.submit: before delete document",
            "Filing.submit: after delete document",
            "Filing.submit: after commit of delete document");

    @TempDir
    Path directory;

    private Database database;

    @BeforeEach
    void emptyTables() throws SQLException {
        database = TestStack.postgres("failpoint");
        execute("create table document (number int)");
        execute("create table application (name text)");
        execute("grant all on all tables in schema public to " + database.app());
    }

    @Test
    void aRecordingNamesEachBoundaryOnceAndHaltsNowhere() throws Exception {
        // When
        var exitCode = file("record=" + directory.resolve("seen"));

        // Then
        assertThat(exitCode).isZero();
        assertThat(Files.readAllLines(directory.resolve("seen"))).containsExactlyElementsOf(BOUNDARIES);
        assertThat(documents()).isEqualTo(1);
        assertThat(applications()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "before insert document,             0, 0",
        "after insert document,              0, 0",
        "after insert application,           0, 0",
        "after commit of insert application, 2, 1",
        "after update application,           2, 1",
        "before delete document,             2, 1",
        "after delete document,              2, 1",
        "after commit of delete document,    1, 1"
    })
    void aProcessHaltedAtABoundaryLeavesWhatItHadCommittedAndNoMore(String boundary, int documents, int applications)
            throws Exception {
        // When
        var exitCode = file("halt=%s,only=Filing.submit: %s".formatted(directory.resolve("hit"), boundary));

        // Then
        assertThat(exitCode).isEqualTo(HALTED);
        assertThat(Files.readAllLines(directory.resolve("hit"))).containsExactly("Filing.submit: " + boundary);
        assertThat(documents()).isEqualTo(documents);
        assertThat(applications()).isEqualTo(applications);
    }

    @Tag("long")
    @Test
    void startedAgainAndAgainItHaltsOneBoundaryFurtherUntilItHasHaltedAtAll() throws Exception {
        // Given
        var exitCodes = new ArrayList<Integer>();

        // When
        do {
            exitCodes.add(file("halt=" + directory.resolve("hit")));
        } while (exitCodes.getLast() == HALTED && exitCodes.size() < 20);

        // Then
        assertThat(exitCodes).hasSize(BOUNDARIES.size() + 1).endsWith(0);
        assertThat(Files.readAllLines(directory.resolve("hit"))).containsExactlyElementsOf(BOUNDARIES);
    }

    @Test
    void anArgumentThatSaysNothingKeepsTheProcessFromStarting() throws Exception {
        // When
        var exitCode = file("explode");

        // Then
        assertThat(exitCode).isNotZero();
        assertThat(documents()).isZero();
    }

    private int file(String argument) throws IOException, InterruptedException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-javaagent:" + Path.of("target", "motcua-failpoint.jar").toAbsolutePath() + "=" + argument,
                "-cp",
                System.getProperty("java.class.path"),
                Filing.class.getName(),
                database.url(),
                database.app());
        var log = directory.resolve("log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
    }

    private int documents() throws SQLException {
        return count("document");
    }

    private int applications() throws SQLException {
        return count("application where name = 'first'");
    }

    private int count(String table) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.owner());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.owner());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
