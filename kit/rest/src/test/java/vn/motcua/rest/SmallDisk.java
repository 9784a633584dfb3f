package vn.motcua.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import vn.motcua.stack.Bundles;
import vn.motcua.stack.Directories;
import vn.motcua.stack.Probe;
import vn.motcua.stack.test.Patience;

/**
 * A PostgreSQL whose data are on a disk of 96 MB that can be filled: a tmpfs in its own mount namespace. This needs no root if
 * the kernel allows user namespaces.
 */
final class SmallDisk {
    private static final String SCRIPT = """
            set -e
            mkdir disk
            mount -t tmpfs -o size=96m tmpfs disk
            unshare --user "$BIN/initdb" --pgdata=disk/data --waldir="$PWD/wal" --username=postgres --auth=trust --no-sync
            (
                while [ ! -e fill ]; do sleep 0.1; done
                dd if=/dev/zero of=disk/ballast bs=64k || touch full
                while [ ! -e empty ]; do sleep 0.1; done
                rm disk/ballast
                touch emptied
            ) &
            exec unshare --user "$BIN/postgres" -D disk/data -p "$PORT" -c listen_addresses=127.0.0.1 \\
                -c unix_socket_directories= -c fsync=off
            """;

    private Path directory;
    private Process process;

    static boolean isPossible() {
        try {
            return new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts PostgreSQL and returns the settings of a service that uses it. */
    Map<String, String> start() {
        var port = Probe.freePort();
        launch(port);
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        Patience.await().ignoreExceptions().until(() -> {
            try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                    var statement = connection.createStatement()) {
                return !statement.execute("create role rest_app login");
            }
        });
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", "rest_app",
                "quarkus.flyway.username", "postgres");
    }

    private void launch(int port) {
        try {
            directory = Files.createTempDirectory("small-disk");
            var builder = new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", SCRIPT);
            builder.directory(directory.toFile());
            builder.redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile());
            builder.environment()
                    .putAll(Map.of(
                            "BIN",
                            Bundles.ofProperty().postgres().resolve("bin").toString(),
                            "PORT",
                            String.valueOf(port),
                            "LC_ALL",
                            "C"));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fill() {
        order("fill", "full");
    }

    void empty() {
        order("empty", "emptied");
    }

    void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
            Directories.delete(directory);
        }
    }

    private void order(String order, String done) {
        try {
            Files.createFile(directory.resolve(order));
            Patience.await().until(() -> Files.exists(directory.resolve(done)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
