package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The directories and programs of one running system, and its log.
 *
 * @param data has one directory per part, with the part's name
 * @param bundles the programs
 * @param log receives every line of every part
 */
public record Place(Path data, Bundles bundles, LogSink log) {

    public Place {
        data = data.toAbsolutePath().normalize();
    }

    /** The pid files of the processes of this place. */
    public Path pidFiles() {
        return data.resolve("run");
    }

    Path directory(String part) {
        try {
            return Files.createDirectories(data.resolve(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a child process that has a pid file until it ends. */
    public ChildProcess start(Program program) {
        return ChildProcess.start(program, pidFiles(), log);
    }

    /** Runs a program to its end; it must succeed. */
    void run(Program program, Duration limit) {
        var process = start(program);
        var exit = process.finish(limit);
        if (exit != 0) {
            throw new StackFailure("%s failed with exit code %d%s".formatted(program.name(), exit, process.end()));
        }
    }
}
