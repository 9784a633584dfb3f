package vn.motcua.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes a response body that is not read to its end in time, so that its reader fails instead of waiting. This is
 * needed because a request timeout covers only the response headers (JDK 25), and a portal may stall in the middle of a
 * file.
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

    /** Cancels the limit: the body was read in time, or the read failed. */
    @Override
    public void close() {
        read.complete(null);
    }
}
