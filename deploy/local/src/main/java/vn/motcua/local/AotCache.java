package vn.motcua.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a JVM has learnt of a service in a training run (JEP 483, 514, 515), beside the service's jar: its classes are then
 * loaded and linked when the next one starts. {@code ./motcua train} makes it. One that does not fit the jar or the JVM is
 * ignored by the JVM, and one older than the jar by us, so nothing depends on it.
 */
record AotCache(Path jar) {
    /** Set in the process that trains. */
    static final String TRAINING = "motcua.aot.training";

    List<String> options() {
        if (isTraining()) {
            return List.of("-XX:AOTCacheOutput=" + file());
        }
        return isFresh() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    static boolean isTraining() {
        return Boolean.getBoolean(TRAINING);
    }

    private Path file() {
        return jar.resolveSibling("motcua.aot");
    }

    private boolean isFresh() {
        try {
            return Files.exists(file())
                    && Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
