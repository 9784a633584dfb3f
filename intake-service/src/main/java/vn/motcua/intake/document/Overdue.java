package vn.motcua.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes a body that is not read to its end in time, so that its reader fails instead of waiting: the time-out of a request
 * ends with the head of its answer (JDK 25), and a portal may stall in the middle of a file.
 */
final class Overdue implements AutoCloseable {
    private final CompletableFuture<Void> read = new CompletableFuture<>();

    private Overdue() {}

    static Overdue closes(InputStream body, Duration limit) {
        var overdue = new Overdue();
        overdue.read.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).exceptionally(_ -> close(body));
        return overdue;
    }

    private static Void close(InputStream body) {
        try {
            body.close();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It was read in time, or has failed by itself. */
    @Override
    public void close() {
        read.complete(null);
    }
}
