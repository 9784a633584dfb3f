package vn.motcua.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * Hanoi time, moved by the same file as the services' clocks in a local run. Written anew here because this process
 * plays foreign systems and shares no code with ours.
 */
final class PartnerClock {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private PartnerClock() {}

    static Clock system() {
        return Clock.system(HANOI);
    }

    static Clock moved(Path file) {
        InstantSource source = () -> Instant.now().plus(offset(file));
        return source.withZone(HANOI);
    }

    private static Duration offset(Path file) {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException absent) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("the clock file cannot be read: " + file, e);
        }
    }
}
