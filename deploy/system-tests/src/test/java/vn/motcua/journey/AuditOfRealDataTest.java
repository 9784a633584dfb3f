package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.drill.audit.Audit;
import vn.motcua.drill.audit.Backlog;
import vn.motcua.drill.audit.SnapshotReader;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.drill.load.JourneyKind;
import vn.motcua.drill.load.Load;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.Letter;
import vn.motcua.playbook.client.Rows;

/** The drill's audit works on real data: it finds mails and rows that the test removes or changes. */
@Tag("long")
class AuditOfRealDataTest {
    /** Far from the numbers of the drill itself, because no two filings may share an address. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(900_000);

    private final int number = NUMBERS.incrementAndGet();
    private final LocalSystem system = RunningSystem.system();
    private final City city = RunningSystem.inTheMorning();

    @TempDir
    Path directory;

    private UUID application;

    @BeforeEach
    void oneApplicationOnItsWholeRoad() {
        try (var ledger = Ledger.in(directory);
                var load = new Load(city, ledger, new Load.Settings(1, 1, Duration.ZERO, Duration.ofMinutes(1)))) {
            application = load.play(JourneyKind.COUNTER, number);
        }
        Eventually.holds("everything to be carried", () -> Backlog.of(system).isEmpty());
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        assertThat(found()).isEmpty();
    }

    @Test
    void aMailThatIsGoneIsFound() throws IOException {
        // Given
        var file = system.mails().resolve(mail().file());
        var hidden = Files.move(file, directory.resolve("hidden.eml"));

        // When
        var found = found();

        // Then
        Files.move(hidden, file);
        assertThat(found).containsExactly("mails missing or unfounded");
    }

    @Test
    void aHistoryThatWasRewrittenIsFound() throws SQLException {
        change(Service.ROUTING, "update case_history set actor = actor || 'x' where case_id = ? and position = 1");

        var found = found();

        change(Service.ROUTING, "update case_history set actor = left(actor, -1) where case_id = ? and position = 1");
        assertThat(found).containsExactly("history chains broken");
    }

    @Test
    void aConsumerThatMissedAnEventIsFound() throws SQLException {
        change(
                Service.NOTIFICATION,
                "update inbox_stream set last_sequence = last_sequence - 1 where subject = ?::text");

        var found = found();

        change(
                Service.NOTIFICATION,
                "update inbox_stream set last_sequence = last_sequence + 1 where subject = ?::text");
        assertThat(found).containsExactly("events not consumed, or not once");
    }

    @Test
    void anAcknowledgedDocumentThatIsGoneIsFound() throws SQLException {
        change(Service.INTAKE, "update document set sha256 = reverse(sha256) where application_id = ?");

        var found = found();

        change(Service.INTAKE, "update document set sha256 = reverse(sha256) where application_id = ?");
        assertThat(found).containsExactly("acknowledged and lost");
    }

    private Letter mail() {
        return city.mailbox().all().stream()
                .filter(letter -> letter.to().equals(city.mailAddress("drill-" + number)))
                .findFirst()
                .orElseThrow();
    }

    /** The guarantees that are broken for this application. */
    private Set<String> found() {
        try (var ledger = Ledger.in(directory)) {
            return Audit.about(Set.of(application), new SnapshotReader(system, city).of(ledger.entries()))
                    .keySet();
        }
    }

    private void change(Service service, String sql) {
        try (var rows = Rows.of(system, service)) {
            assertThat(rows.change(sql, application)).isPositive();
        }
    }
}
