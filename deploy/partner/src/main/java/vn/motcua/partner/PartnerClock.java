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
 * Hanoi time, set by the same file as the services' clocks in a local run. Implemented again here because this process
 * plays foreign systems and shares no code with ours.
 */
final class PartnerClock {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private PartnerClock() {}

    static Clock system() {
        return Clock.system(HANOI);
    }

    static Clock setBy(Path file) {
        InstantSource source = () -> read(file);
        return source.withZone(HANOI);
    }

    /** The file holds an offset from the system's clock or a fixed instant. */
    private static Instant read(Path file) {
        try {
            var text = Files.readString(file).strip();
            var isOffset = text.startsWith("P") || text.startsWith("-P");
            return isOffset ? Instant.now().plus(Duration.parse(text)) : Instant.parse(text);
        } catch (NoSuchFileException absent) {
            return Instant.now();
        } catch (IOException e) {
            throw new UncheckedIOException("the clock file cannot be read: " + file, e);
        }
    }
}
