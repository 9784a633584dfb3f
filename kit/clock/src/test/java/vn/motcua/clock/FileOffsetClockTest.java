package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOffsetClockTest {
    @TempDir
    Path directory;

    @Test
    void withoutTheFileItIsTheSystemsClock() {
        Clock clock = new FileOffsetClock(directory.resolve("none"), ServiceClock.HANOI);

        Instant read = clock.instant();

        assertThat(Duration.between(read, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aNewOffsetHoldsFromTheNextReading() throws IOException {
        Path file = directory.resolve("clock");
        Files.writeString(file, "PT0S\n");
        Clock clock = new FileOffsetClock(file, ServiceClock.HANOI);
        Instant before = clock.instant();

        Files.writeString(file, "-P94D\n");

        assertThat(Duration.between(clock.instant(), before)).isGreaterThan(Duration.ofDays(93));
    }
}
