package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Creates a directory once, although several processes of one checkout may need it at the same time. */
final class OnceOnly {

    private OnceOnly() {}

    /** Lets {@code maker} fill an unfinished directory, unless the finished one is there. */
    static synchronized Path in(Path directory, Consumer<Path> maker) {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        try {
            Files.createDirectories(directory.getParent());
            var lock = directory.resolveSibling(directory.getFileName() + ".lock");
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid() && !Files.isDirectory(directory)) {
                    var unfinished = directory.resolveSibling(directory.getFileName() + ".part");
                    Directories.delete(unfinished);
                    maker.accept(unfinished);
                    Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
