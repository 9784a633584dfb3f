package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.stack.Probe;
import vn.motcua.stack.Program;
import vn.motcua.stack.test.TestStack;
import vn.motcua.stack.test.TestStack.Database;

/** The two ways an image is started: to migrate as the owner and end, and to run without the owner's rights. */
@Tag("long")
class SchemaUpgradeTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String NOWHERE = "127.0.0.1:1";

    @TempDir
    private Path work;

    @ParameterizedTest
    @ValueSource(strings = {"intake", "procedure", "routing", "notification"})
    void aServiceWithoutTheOwnersRightsRunsOnTheSchemaThatTheMigrationLeft(String service) throws Exception {
        var database = TestStack.postgres(service);

        assertThat(runToItsEnd(service, running(service, database)))
                .as("on an empty database")
                .isNotZero();
        assertThat(log()).contains("Validate failed").contains("Detected resolved migration not applied to database");
        assertThat(runToItsEnd(service, migrating(database))).as(log()).isZero();
        assertThat(log()).as("a migration needs the database only").doesNotContain("Kafka", "Listening on");
        assertThat(becomesAlive(service, running(service, database))).as(log()).isTrue();
    }

    /** Old pods stand beside the schema of the next release, and must be able to start again. */
    @ParameterizedTest
    @ValueSource(strings = "procedure")
    void aServiceStartsOnASchemaThatIsAheadOfIt(String service) throws Exception {
        var database = TestStack.postgres(service);
        assertThat(runToItsEnd(service, migrating(database))).as(log()).isZero();

        aLaterReleaseMigrates(database);

        assertThat(becomesAlive(service, running(service, database))).as(log()).isTrue();
    }

    private static void aLaterReleaseMigrates(Database database) throws SQLException {
        try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.owner());
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    select max(installed_rank) + 1, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'owner', 1, true
                    from flyway_schema_history""");
        }
    }

    private static Map<String, String> migrating(Database database) {
        return Map.of(
                "QUARKUS_INIT_AND_EXIT", "true",
                "QUARKUS_FLYWAY_MIGRATE_AT_START", "true",
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.owner(),
                "QUARKUS_DATASOURCE_PASSWORD", database.owner(),
                "QUARKUS_FLYWAY_USERNAME", database.owner(),
                "QUARKUS_FLYWAY_PASSWORD", database.owner(),
                "KAFKA_BOOTSTRAP_SERVERS", NOWHERE);
    }

    private static Map<String, String> running(String service, Database database) {
        return Map.of(
                "QUARKUS_FLYWAY_MIGRATE_AT_START", "false",
                "QUARKUS_FLYWAY_VALIDATE_AT_START", "true",
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.app(),
                "QUARKUS_DATASOURCE_PASSWORD", database.app(),
                "QUARKUS_FLYWAY_USERNAME", database.app(),
                "QUARKUS_FLYWAY_PASSWORD", database.app(),
                "QUARKUS_HTTP_PORT", "0",
                "KAFKA_BOOTSTRAP_SERVERS", NOWHERE);
    }

    private int runToItsEnd(String service, Map<String, String> environment) throws IOException, InterruptedException {
        var process = start(service, environment, Probe.freePort());
        try {
            assertThat(process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS))
                    .as("ends by itself\n" + log())
                    .isTrue();
            return process.exitValue();
        } finally {
            end(process);
        }
    }

    private boolean becomesAlive(String service, Map<String, String> environment)
            throws IOException, InterruptedException {
        var management = Probe.freePort();
        var process = start(service, environment, management);
        try {
            var address = URI.create("http://127.0.0.1:" + management + "/q/health/live");
            var end = System.nanoTime() + LIMIT.toNanos();
            while (process.isAlive() && System.nanoTime() < end) {
                if (Probe.answers(address)) {
                    return true;
                }
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
            return false;
        } finally {
            end(process);
        }
    }

    private Process start(String service, Map<String, String> environment, int management) throws IOException {
        var root = Path.of(System.getProperty("motcua.root"));
        var jar = root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(List.of(Program.JAVA.toString(), "-Xmx192m", "-jar", jar.toString()))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(logFile().toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        return builder.start();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private Path logFile() {
        return work.resolve("service.log");
    }

    private String log() throws IOException {
        return Files.readString(logFile());
    }
}
