package vn.motcua.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.stack.LogSink;

/** One file for each process of this run. */
final class LogFiles implements LogSink {

    private final Path directory;
    private final Map<String, PrintWriter> files = new ConcurrentHashMap<>();

    LogFiles(Path directory) {
        this.directory = directory;
    }

    /** Deletes the logs of earlier runs, which may have had another number of replicas, so that all logs here are this run's. */
    void forgetEarlier() {
        files.values().forEach(PrintWriter::close);
        files.clear();
        try (var earlier = Files.newDirectoryStream(Files.createDirectories(directory), "*.log")) {
            for (var file : earlier) {
                if (!file.endsWith("launcher.log")) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void line(String process, String line) {
        files.computeIfAbsent(process, this::open).println(line);
    }

    private PrintWriter open(String process) {
        try {
            Files.createDirectories(directory);
            var file = directory.resolve(process + ".log");
            return new PrintWriter(
                    Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING),
                    true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
