package vn.motcua.demo.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Sets the clocks of all services at once; from there they run on. */
public final class OfficeClock {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Path file;

    OfficeClock(Path file) {
        this.file = file;
    }

    /** @param local an instant in Hanoi, as 2026-08-20T14:50 */
    public void set(String local) {
        var wanted = LocalDateTime.parse(local).atZone(HANOI).toInstant();
        write(Duration.between(Instant.now(), wanted));
    }

    private void write(Duration offset) {
        try {
            // Services read it at any moment: it is there whole or not at all.
            var unfinished = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(unfinished, offset.toString());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
