package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Stores the pid and start time of a process, so that it can be found after the process that started it has ended.
 *
 * <p>The start time distinguishes the process from a later one with the same pid, so that a foreign process is never
 * killed.
 */
public final class PidFile {

    /** Linux derives the start time from the boot time, which it adjusts slightly at run time. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    public void write(ProcessHandle process) {
        var start = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.createDirectories(file.getParent());
            var unfinished = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(unfinished, process.pid() + " " + start.toEpochMilli());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> process() {
        try {
            var words = Files.readString(file).split(" ");
            var start = Instant.ofEpochMilli(Long.parseLong(words[1].strip()));
            return ProcessHandle.of(Long.parseLong(words[0])).filter(process -> startedAt(process, start));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the process is alive and started at that instant, within a tolerance of two seconds for adjustments of
     * the system's clock.
     */
    static boolean startedAt(ProcessHandle process, Instant start) {
        return process.isAlive()
                && process.info()
                        .startInstant()
                        .filter(actual -> Duration.between(actual, start).abs().compareTo(TOLERANCE) <= 0)
                        .isPresent();
    }
}
