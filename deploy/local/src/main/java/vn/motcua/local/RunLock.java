package vn.motcua.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import vn.motcua.stack.PidFile;

/** One launcher per data directory. The lock ends with its process, even if that is killed. */
public final class RunLock implements AutoCloseable {

    private final FileChannel channel;
    private final PidFile pidFile;

    private RunLock(FileChannel channel, PidFile pidFile) {
        this.channel = channel;
        this.pidFile = pidFile;
    }

    /**
     * Takes the lock for this process.
     *
     * @throws Refusal if a system already runs on that data directory
     */
    public static RunLock take(Path data) {
        try {
            Files.createDirectories(data);
            var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new Refusal("Một Cửa runs already in %s: ./motcua stop ends it.".formatted(data));
            }
            var pidFile = pidFile(data);
            pidFile.write(ProcessHandle.current());
            return new RunLock(channel, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher that runs on that data directory. */
    public static Optional<ProcessHandle> holder(Path data) {
        return pidFile(data).process();
    }

    @Override
    public void close() {
        try {
            pidFile.delete();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static PidFile pidFile(Path data) {
        return new PidFile(data.resolve("launcher.pid"));
    }
}
