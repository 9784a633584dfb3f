package vn.motcua.stack.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.stack.Directories;
import vn.motcua.stack.Leftovers;
import vn.motcua.stack.PidFile;

/** Test stacks whose process was killed before it could clean up: their children still run and their data remain. */
final class Abandoned {

    private Abandoned() {}

    /** Removes the leftovers of other stacks beside {@code own}, and of an earlier stack in it. */
    static void remove(Path own) throws IOException {
        Leftovers.end(own.resolve("data/run"));
        Directories.delete(own.resolve("data"));
        try (var others = Files.list(own.getParent())) {
            for (var other : others.filter(other -> !other.equals(own)).toList()) {
                if (isAbandoned(other)) {
                    Leftovers.end(other.resolve("data/run"));
                    Directories.delete(other);
                }
            }
        }
    }

    /** A stack without a pid file may just be starting; its build is then alive. */
    private static boolean isAbandoned(Path stack) {
        var buildEnded = ProcessHandle.of(Long.parseLong(stack.getFileName().toString()))
                .filter(ProcessHandle::isAlive)
                .isEmpty();
        return buildEnded
                && new PidFile(stack.resolve(TestStackProcess.PID_FILE))
                        .process()
                        .isEmpty();
    }
}
