package vn.motcua.stack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.motcua.stack.Bundles;
import vn.motcua.stack.PidFile;
import vn.motcua.stack.Program;
import vn.motcua.stack.StackFailure;

/** Finds the detached process that holds the stack of a build, or starts it. */
final class TestStackProcess {

    static final String ADDRESS_FILE = "address";
    static final String PID_FILE = "stack.pid";

    private static final long POLL_MILLISECONDS = 50;
    private static final int POLLS = 600;

    private final Bundles bundles;
    private final ProcessHandle build;
    private final Path directory;

    private TestStackProcess(Bundles bundles, ProcessHandle build) {
        this.bundles = bundles;
        this.build = build;
        this.directory = bundles.root().resolve("target/test-stack").resolve(String.valueOf(build.pid()));
    }

    static TestStackProcess ofThisBuild() {
        return new TestStackProcess(Bundles.ofProperty(), BuildProcess.find());
    }

    URI address() {
        try {
            return URI.create(Files.readString(running().resolve(ADDRESS_FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory of the stack; its process runs when this method returns. */
    Path running() {
        try {
            Files.createDirectories(directory);
            try (var channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = lock(channel)) {
                if (lock.isValid() && !runs()) {
                    start();
                }
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Quarkus loads this class again in the same JVM, where a second lock throws an exception instead of waiting. */
    private static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                Thread.onSpinWait();
            }
        }
    }

    private boolean runs() {
        return new PidFile(directory.resolve(PID_FILE)).process().isPresent()
                && Files.exists(directory.resolve(ADDRESS_FILE));
    }

    private void start() throws IOException {
        Files.deleteIfExists(directory.resolve(ADDRESS_FILE));
        var program = Program.java(
                "test-stack",
                List.of(
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-Dmotcua.root=" + bundles.root(),
                        "-D" + Program.SHORT_LIVED + "=true",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        bundles.nodeClassPath(),
                        TestStackServer.class.getName(),
                        directory.toString(),
                        String.valueOf(build.pid())),
                Map.of(),
                directory);
        var process = new ProcessBuilder(program.command())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("stack.log").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        for (int poll = 0; poll < POLLS && !Files.exists(directory.resolve(ADDRESS_FILE)); poll++) {
            if (ended(process)) {
                throw new StackFailure("The test stack did not start: see " + directory.resolve("stack.log"));
            }
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while the test stack was starting", e);
        }
    }
}
