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
 * The system's clock plus the offset that a file holds as an ISO 8601 duration ({@code PT-72H30M}). The file is read at
 * every reading, so that all services of a local run jump together; a file that does not exist means no offset.
 */
final class FileOffsetClock extends Clock {
    private final Path file;
    private final ZoneId zone;

    FileOffsetClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new FileOffsetClock(file, other);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset());
    }

    private Duration offset() {
        // Mostly there is none, and an exception at every reading is dear.
        if (!Files.exists(file)) {
            return Duration.ZERO;
        }
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException absent) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("the clock file cannot be read: " + file, e);
        }
    }
}
