package vn.motcua.local;

import java.nio.file.Path;

/**
 * Where one local system lives.
 *
 * @param root the repository
 * @param data everything it keeps between runs
 */
public record Settings(Path root, Path data, Ports ports) {

    public Settings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** Of this checkout, whose root the build and {@code ./motcua} pass as the system property {@code motcua.root}. */
    public static Settings in(Path data, Ports ports) {
        return new Settings(Path.of(System.getProperty("motcua.root", ".")), data, ports);
    }

    public Path logs() {
        return data.resolve("logs");
    }

    /** The services' clocks are this file's offset ahead of the system's. */
    public Path clock() {
        return data.resolve("clock");
    }

    Path pidFiles() {
        return data.resolve("run");
    }
}
