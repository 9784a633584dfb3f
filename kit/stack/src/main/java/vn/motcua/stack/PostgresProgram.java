package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The programs of PostgreSQL, unpacked once per checkout, and how any user runs them, even root. */
final class PostgresProgram {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Place place;
    private final Path home;

    PostgresProgram(Place place) {
        this.place = place;
        this.home = unpacked(place);
    }

    /** PostgreSQL refuses to run as root; in its own user namespace it does not detect that it is root. */
    Program of(String name, List<String> command) {
        var line = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            line.addAll(List.of("unshare", "--user"));
        }
        line.add(home.resolve("bin").resolve(command.getFirst()).toString());
        line.addAll(command.subList(1, command.size()));
        return new Program(name, line, Map.of("LC_ALL", "C", "TZ", "UTC"), place.directory("postgres"));
    }

    /** Creates the cluster in another directory and moves it, so that a killed initdb leaves nothing that looks like a database. */
    void createCluster(Path data) {
        var unfinished = data.resolveSibling("data.part");
        try {
            Directories.delete(unfinished);
            var password = Files.writeString(data.resolveSibling("password"), Databases.SUPERUSER);
            place.run(
                    of(
                            "initdb",
                            List.of(
                                    "initdb",
                                    "--pgdata=" + unfinished,
                                    "--username=" + Databases.SUPERUSER,
                                    "--pwfile=" + password,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale-provider=builtin",
                                    "--locale=C.UTF-8")),
                    LIMIT);
            Files.delete(password);
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked(Place place) {
        var home = place.bundles().postgres();
        return OnceOnly.in(
                home,
                unfinished -> place.run(
                        Program.java(
                                "unpack-postgres",
                                List.of(
                                        "-cp",
                                        place.bundles().nodeClassPath(),
                                        "vn.motcua.stack.node.PostgresBundle",
                                        place.bundles().postgresArtefact().toString(),
                                        unfinished.toString()),
                                Map.of(),
                                place.directory("postgres")),
                        LIMIT));
    }
}
