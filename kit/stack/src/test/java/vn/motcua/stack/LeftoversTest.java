package vn.motcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("edge")
class LeftoversTest {

    @TempDir
    private Path directory;

    private Place place;
    private ChildProcess sleeper;

    @BeforeEach
    void start() {
        place = Places.in(directory);
        sleeper = place.start(new Program("sleeper", List.of("sleep", "300"), Map.of(), directory));
    }

    @AfterEach
    void end() {
        sleeper.kill();
    }

    @Test
    void aProcessThatWasLeftBehindIsEnded() {
        assertThat(Leftovers.end(place.pidFiles())).containsExactly("sleeper");
        assertThat(sleeper.isAlive()).isFalse();
    }

    @Test
    void aSuspendedProcessIsEndedToo() {
        sleeper.suspend();

        Leftovers.end(place.pidFiles());

        assertThat(sleeper.isAlive()).isFalse();
    }

    @Test
    void aStrangerWithTheSamePidIsLeftAlone() throws IOException {
        // Given: the pid file of an older process that had this pid before
        Files.writeString(place.pidFiles().resolve("sleeper.pid"), sleeper.pid() + " 1000000000000");

        // When
        var ended = Leftovers.end(place.pidFiles());

        // Then
        assertThat(ended).isEmpty();
        assertThat(sleeper.isAlive()).isTrue();
    }
}
