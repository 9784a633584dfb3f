package vn.motcua.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.drill.restore.RestoreDrill;
import vn.motcua.local.Ports;
import vn.motcua.local.Service;
import vn.motcua.local.Settings;
import vn.motcua.playbook.client.OwnSystem;

/** One service's database is set back to a time before events that the other services have already consumed. */
@Tag("long")
class RestoreTest {
    private static final OwnSystem OWN =
            OwnSystem.fresh(Settings.in(Path.of("target", "restore"), Ports.usual(Ports.freeOffset())), System.out);
    private static final RestoreDrill DRILL = new RestoreDrill(OWN.system(), OWN.city(), step -> {});

    @AfterAll
    static void stop() {
        OWN.close();
        DRILL.close();
    }

    @ParameterizedTest
    @EnumSource
    void topicsDatabasesAndWhatPeopleSeeAgreeAgain(Service service) {
        OWN.city().clock().runFrom("2026-09-15T09:00");

        assertThat(DRILL.play(service, Duration.ZERO)).isEmpty();
    }
}
