package vn.motcua.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.motcua.stack.OwnSession;
import vn.motcua.stack.Program;

/** Runs {@code run} in a process that outlives this one, and shows its progress until it is ready. */
final class Detached {

    private static final long POLL_MILLISECONDS = 200;

    private final Options options;
    private final Path ready;
    private final Path log;
    private long shown;

    Detached(Options options) {
        this.options = options;
        this.ready = Run.readyFile(options);
        this.log = options.settings().logs().resolve("launcher.log");
    }

    /** The exit code: 0 when the system is ready, else that of the launcher. */
    int start() {
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(ready);
            var process = new ProcessBuilder(OwnSession.of(command()))
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(log.toFile())
                    .start();
            while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                show();
                if (Files.exists(ready)) {
                    return 0;
                }
            }
            show();
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private List<String> command() {
        var settings = options.settings();
        return List.of(
                Program.JAVA.toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dmotcua.root=" + settings.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Motcua.class.getName(),
                "run",
                "--quiet",
                "--replicas",
                String.valueOf(settings.replicas()),
                "--data",
                settings.data().toString());
    }

    private void show() throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) (file.length() - shown)];
            file.seek(shown);
            file.readFully(bytes);
            shown += bytes.length;
            System.out.print(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
