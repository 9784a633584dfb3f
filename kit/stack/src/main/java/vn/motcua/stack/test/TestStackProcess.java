package vn.motcua.stack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * Finds the detached process that holds a stack for this JVM, or starts it. A build has as many as it tests modules beside each
 * other: one serves a single JVM at a time, and the next module when that has ended.
 */
final class TestStackProcess {

    static final String ADDRESS_FILE = "address";
    static final String PID_FILE = "stack.pid";

    private static final long POLL_MILLISECONDS = 50;
    private static final int POLLS = 600;

    private final Bundles bundles;
    private final ProcessHandle build;
    private final Path directory;

    private TestStackProcess(Bundles bundles, ProcessHandle build, Path directory) {
        this.bundles = bundles;
        this.build = build;
        this.directory = directory;
    }

    /** The directory of this JVM's stack, whose process runs when this returns. */
    static Path running() {
        var bundles = Bundles.ofProperty();
        var stacks = bundles.root().resolve("target/test-stack");
        try {
            Files.createDirectories(stacks);
            try (var channel = FileChannel.open(
                            stacks.resolveSibling("test-stack.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var _ = lock(channel)) {
                var build = BuildProcess.find();
                var stack = new TestStackProcess(bundles, build, free(stacks, build));
                if (!stack.runs()) {
                    stack.start();
                }
                return stack.directory;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first that serves no other JVM, from now on this one's. */
    private static Path free(Path stacks, ProcessHandle build) throws IOException {
        for (int number = 1; ; number++) {
            var directory = Files.createDirectories(stacks.resolve("%d-%d".formatted(build.pid(), number)));
            var served = new PidFile(directory.resolve("served.pid"));
            var other = served.process()
                    .filter(jvm -> jvm.pid() != ProcessHandle.current().pid());
            if (other.isEmpty()) {
                served.write(ProcessHandle.current());
                return directory;
            }
        }
    }

    /** Quarkus loads this class once more in the same JVM, where a second lock is an exception instead of a wait. */
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
