package vn.motcua.stack;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** One part of a running system, as a child process. Its data remain after it ends. */
public abstract class Part {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final String name;
    private volatile ChildProcess process;

    protected Part(String name) {
        this.name = name;
    }

    public final String name() {
        return name;
    }

    /**
     * Starts the part and returns when it is ready. Processes left by a killed run must be ended before ({@link
     * Leftovers}).
     *
     * @throws StackFailure with the part's last log lines
     */
    public final void start() {
        process = launch();
        awaitReady(process);
    }

    /** Stops the part cleanly; does nothing if it was never started. */
    public final void stop() {
        if (process != null) {
            end(process);
        }
    }

    /** The process of the last start; null before the first. */
    public final ChildProcess process() {
        return process;
    }

    /** The address of its health checks, {@code live} and {@code ready} below it; empty if it has none. */
    public Optional<URI> health() {
        return Optional.empty();
    }

    /** Starts the process and does not wait for it. */
    protected abstract ChildProcess launch();

    /** Waits until the part really works, not only until its port answers. */
    protected abstract void awaitReady(ChildProcess started);

    protected void end(ChildProcess running) {
        running.stop(GRACE);
    }
}
