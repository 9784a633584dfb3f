package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.drill.DrillRun;
import vn.motcua.drill.ledger.Ledger;

/** A short drill over the system that all other journeys use: what they left behind is reckoned, too. */
class DrillTest {
    private static final DrillRun.Settings SHORT = new DrillRun.Settings(Duration.ofSeconds(25), 246, 6);

    @TempDir
    Path directory;

    @Test
    void nothingIsLostOrDoneTwiceThoughProcessesAreKilledAndStopped() {
        // Given
        var city = RunningSystem.inTheMorning();

        // When
        try (var ledger = Ledger.in(directory)) {
            var report = new DrillRun(RunningSystem.system(), city, ledger, System.out).play(SHORT);

            // Then
            assertThat(report.verdicts()).allSatisfy(verdict -> {
                assertThat(verdict.findings()).as(verdict.guarantee()).isEmpty();
                assertThat(verdict.looked()).as(verdict.guarantee()).isPositive();
            });
        }
    }
}
