package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak's program, built for PostgreSQL once per checkout; each running system has its own home for its data.
 *
 * <p>The JVM is started directly: {@code kc.sh} would stay as its parent, and a killed kc.sh leaves java running.
 */
final class KeycloakProgram {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Options that the build fixes and the start cannot change. */
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=false", "--metrics-enabled=false");

    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Place place;
    private final Path program;

    KeycloakProgram(Place place) {
        this.place = place;
        var distribution = place.bundles().keycloak();
        this.program = OnceOnly.in(
                distribution.resolveSibling("built-" + distribution.getFileName()),
                unfinished -> build(distribution, unfinished));
    }

    Program of(String name, Path home, List<String> arguments, Map<String, String> environment) {
        for (var part : List.of("lib", "conf", "providers", "themes")) {
            link(home.resolve(part), program.resolve(part));
        }
        return program(name, home, arguments, environment);
    }

    private static void link(Path link, Path target) {
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(Path distribution, Path copy) {
        Directories.copy(distribution, copy);
        place.run(program("build-keycloak", copy, BUILD, Map.of()), LIMIT);
    }

    private static Program program(String name, Path home, List<String> arguments, Map<String, String> environment) {
        var line = new ArrayList<>(JVM);
        line.add("-Dkc.home.dir=" + home);
        line.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        line.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        line.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        line.addAll(arguments);
        return Program.java(name, line, environment, home);
    }
}
