package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A running child process: its log, its pid file, the signals tests send it. */
public final class ChildProcess {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String name;
    private final Process process;
    private final PidFile pidFile;
    private final LastLines lastLines = new LastLines();

    private ChildProcess(String name, Process process, PidFile pidFile) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts the program; its pid file {@code <pidFiles>/<name>.pid} exists until it ends. */
    public static ChildProcess start(Program program, Path pidFiles, LogSink log) {
        var builder = new ProcessBuilder(OwnSession.of(program.command()))
                .directory(program.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(program.environment());
        try {
            Files.createDirectories(program.directory());
            var process = builder.start();
            var pidFile = new PidFile(pidFiles.resolve(program.name() + ".pid"));
            pidFile.write(process.toHandle());
            var child = new ChildProcess(program.name(), process, pidFile);
            // Not virtual: reading a pipe blocks the carrier thread, and there are only as many of those as processors.
            Thread.ofPlatform().daemon().name("log of " + program.name()).start(() -> child.read(log));
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code of the ended process; 128 plus the signal's number if a signal ended it. */
    public int exitCode() {
        return process.exitValue();
    }

    /** The last lines it wrote, each on a new line and indented. */
    public String end() {
        return lastLines.toString();
    }

    /** Waits for the end, with SIGKILL after the limit, and returns the exit code. */
    int finish(Duration limit) {
        try {
            process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        return process.exitValue();
    }

    /** SIGKILL. */
    public void kill() {
        // Not Process.destroyForcibly, which would discard the last lines.
        process.toHandle().destroyForcibly();
        process.onExit().join();
        pidFile.delete();
    }

    /** SIGSTOP: suspends it and the processes it started (PostgreSQL has one per connection); sockets stay open. */
    public void suspend() {
        Signal.STOP.send(process.toHandle());
        process.descendants().forEach(Signal.STOP::send);
    }

    /** SIGCONT. */
    public void resume() {
        process.descendants().forEach(Signal.CONTINUE::send);
        Signal.CONTINUE.send(process.toHandle());
    }

    /** SIGTERM, then SIGKILL if it has not ended after the grace period. */
    public void stop(Duration grace) {
        Leftovers.end(process.toHandle(), grace);
        pidFile.delete();
    }

    /** SIGINT, which makes PostgreSQL shut down cleanly at once. SIGKILL if it has not ended after the grace period. */
    void interrupt(Duration grace) {
        Signal.CONTINUE.send(process.toHandle());
        Signal.INTERRUPT.send(process.toHandle());
        finish(grace);
    }

    /**
     * Waits until the process is ready to work.
     *
     * @throws StackFailure with its last lines, if it ends instead or takes longer
     */
    public void await(Duration limit, BooleanSupplier ready) {
        var end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            // The caller may be waiting for its end.
            if (ended() && !ready.getAsBoolean()) {
                throw new StackFailure("%s ended with exit code %d%s".formatted(name, process.exitValue(), lastLines));
            }
            if (System.nanoTime() > end) {
                throw new StackFailure("%s was not ready after %d s%s".formatted(name, limit.toSeconds(), lastLines));
            }
        }
    }

    private boolean ended() {
        try {
            return process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while " + name + " was starting", e);
        }
    }

    private void read(LogSink log) {
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lastLines.add(line);
                log.line(name, line);
            }
        } catch (IOException e) {
            log.line(name, "The log ends here: " + e.getMessage());
        }
    }
}
