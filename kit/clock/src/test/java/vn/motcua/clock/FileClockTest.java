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
import vn.motcua.worktime.Hanoi;

class FileClockTest {
    @TempDir
    Path directory;

    @Test
    void withoutTheFileItIsTheSystemsClock() {
        Clock clock = new FileClock(directory.resolve("none"), Hanoi.ZONE);
        Instant before = Instant.now();

        Instant read = clock.instant();

        assertThat(read).isBetween(before, Instant.now());
    }

    @Test
    void aNewOffsetHoldsFromTheNextReading() throws IOException {
        Path file = directory.resolve("clock");
        Files.writeString(file, "PT0S\n");
        Clock clock = new FileClock(file, Hanoi.ZONE);
        Instant before = clock.instant();

        Files.writeString(file, "-P94D\n");

        assertThat(clock.instant())
                .isBetween(before.minus(Duration.ofDays(94)), Instant.now().minus(Duration.ofDays(94)));
    }

    @Test
    void atAnInstantItStands() throws IOException {
        Path file = directory.resolve("clock");
        Files.writeString(file, "2026-08-20T14:55:00+07:00\n");
        Clock clock = new FileClock(file, Hanoi.ZONE);
        Instant first = clock.instant();

        Instant second = clock.instant();

        assertThat(first).isEqualTo(second).isEqualTo(Instant.parse("2026-08-20T07:55:00Z"));
    }
}
