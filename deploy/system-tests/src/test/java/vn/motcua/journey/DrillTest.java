package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.drill.DrillRun;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.local.Settings;
import vn.motcua.playbook.client.OwnSystem;

/** The drill as in {@code ./motcua drill}, with connection faults, on a system of its own. {@code ./motcua test --all drill}. */
@Tag("long")
class DrillTest {
    private static final Duration LENGTH = Duration.ofMinutes(4);

    @ParameterizedTest(name = "{0} replicas")
    @ValueSource(ints = {1, 2})
    void nothingIsLostOrDoneTwiceWhateverIsStruck(int replicas) {
        // Given
        var data =
                Path.of("target", "journey", "drill-" + ProcessHandle.current().pid() + "-" + replicas);
        var settings = Settings.in(data, RunningSystem.freePorts())
                .withReplicas(replicas)
                .withLinks();
        try (var own = OwnSystem.fresh(settings, System.out);
                var ledger = Ledger.in(data.resolve("drill"))) {
            own.city().clock().runFrom(RunningSystem.MORNING);

            // When
            var report = new DrillRun(own.system(), own.city(), ledger, System.out)
                    .play(new DrillRun.Settings(LENGTH, 20_260_915 + replicas, 8));

            // Then
            assertThat(report.results()).allSatisfy(result -> {
                assertThat(result.findings()).as(result.guarantee()).isEmpty();
                assertThat(result.looked()).as(result.guarantee()).isPositive();
            });
        }
    }
}
