package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** The file with which tests and local runs set the clocks of all services at once. */
public record ClockFile(Path path) {
    /** Fixes the clocks at this instant until they are set again. */
    public void standAt(Instant instant) {
        write(instant.toString());
    }

    /** Moves the clocks to this instant, from which they keep running. */
    public void runFrom(Instant instant) {
        write(Duration.between(Instant.now(), instant).toString());
    }

    private void write(String text) {
        try {
            // Services may read the file at any moment, so it is replaced atomically.
            var unfinished = path.resolveSibling(path.getFileName() + ".part");
            Files.writeString(unfinished, text);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
