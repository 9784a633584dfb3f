package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * PostgreSQL's own pid file: first line the pid, third line the start in seconds of the epoch.
 *
 * <p>A server whose launcher was killed keeps running, and a second one would not start beside it.
 */
record PostmasterFile(List<String> lines) {

    private static final Duration GRACE = Duration.ofSeconds(20);

    static PostmasterFile of(Path data) {
        try {
            return new PostmasterFile(Files.readAllLines(data.resolve("postmaster.pid")));
        } catch (NoSuchFileException e) {
            return new PostmasterFile(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void endProcess() {
        if (lines.size() < 3) {
            return;
        }
        var start = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> PidFile.startedAt(process, start))
                .ifPresent(process -> {
                    Signal.INTERRUPT.send(process);
                    Leftovers.end(process, GRACE);
                });
    }
}
