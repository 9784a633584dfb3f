package vn.motcua.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.demo.Demo;
import vn.motcua.demo.client.City;
import vn.motcua.drill.restore.RestoreDrill;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Ports;
import vn.motcua.local.Service;
import vn.motcua.stack.Directories;

/** One service's database is set back behind what the others have heard of it. */
@Tag("long")
class RestoreTest {
    private static final LocalSystem SYSTEM = LocalSystem.start(fresh(), Ports.freeOffset());
    private static final City CITY = new City(Demo.addresses(SYSTEM));
    private static final RestoreDrill DRILL = new RestoreDrill(SYSTEM, CITY, step -> {});

    @AfterAll
    static void stop() {
        CITY.close();
        SYSTEM.stop();
        DRILL.close();
    }

    @ParameterizedTest
    @EnumSource
    void topicsDatabasesAndWhatPeopleSeeAgreeAgain(Service service) {
        CITY.clock().runFrom("2026-09-15T09:00");

        assertThat(DRILL.play(service, Duration.ZERO)).isEmpty();
    }

    private static Path fresh() {
        var data = Path.of("target", "restore");
        Directories.delete(data);
        return data;
    }
}
