package vn.motcua.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that a file sets. The file holds either a fixed instant ({@code 2026-08-20T14:55:00+07:00}) or an offset from
 * the system clock ({@code PT-72H30M}). The file is read at every reading, so that all services of a local run jump
 * together. Without the file it is the system clock.
 */
final class FileClock extends Clock {
    private final Path file;
    private final ZoneId zone;

    FileClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new FileClock(file, other);
    }

    @Override
    public Instant instant() {
        // Usually there is no file, and an exception at every reading is expensive.
        if (!Files.exists(file)) {
            return Instant.now();
        }
        try {
            return read(Files.readString(file).strip());
        } catch (NoSuchFileException absent) {
            return Instant.now();
        } catch (IOException e) {
            throw new UncheckedIOException("the clock file cannot be read: " + file, e);
        }
    }

    private static Instant read(String text) {
        var isOffset = text.startsWith("P") || text.startsWith("-P");
        return isOffset ? Instant.now().plus(Duration.parse(text)) : Instant.parse(text);
    }
}
