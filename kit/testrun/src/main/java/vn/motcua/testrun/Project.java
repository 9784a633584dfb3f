package vn.motcua.testrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout: its modules, and how its tools are called. */
record Project(Path root) {
    /** The module whose tests drive the whole running system. */
    static final String SYSTEM = "deploy/system-tests";

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** As in a test that Surefire runs: compiled once and lightly, for such a JVM does not live long enough for more. */
    private static final List<String> TEST_JVM = List.of(
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dmotcua.short-lived=true");

    Project {
        root = root.toAbsolutePath().normalize();
    }

    /** Their directories from the root, in the order in which the root POM names them. */
    List<String> modules() {
        try {
            return MODULE.matcher(Files.readString(root.resolve("pom.xml")))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By its directory or the last part of it; {@code intake} is {@code intake-service}. */
    Optional<String> module(String name) {
        return modules().stream()
                .filter(module ->
                        module.equals(name) || module.endsWith("/" + name) || module.equals(name + "-service"))
                .findFirst();
    }

    /** Logs of runs. */
    Path logs() {
        return root.resolve("target/test");
    }

    Command maven(String... words) {
        var command = new ArrayList<String>(List.of(root.resolve("mvnw").toString(), "-B", "-ntp"));
        command.addAll(List.of(words));
        return new Command(command, root);
    }

    /** The tests of these modules alone; what they need is in the same build. */
    Command tests(List<String> modules) throws IOException {
        return maven(
                "-fae",
                "-pl",
                String.join(",", modules),
                "-am",
                "-Dtest=" + packages(modules),
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dspotless.skip=true",
                "-Dskip.system.tests=true",
                "-Dquarkus.build.skip=true",
                "test");
    }

    /** Whether the tests of a module boot a service. */
    boolean boots(String module) {
        try {
            return Files.readString(root.resolve(module).resolve("pom.xml"))
                    .contains("<artifactId>quarkus-junit</artifactId>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the tests of these modules, as a pattern for Surefire. */
    String packages(List<String> modules) throws IOException {
        var patterns = new ArrayList<String>();
        for (var module : modules) {
            var tests = root.resolve(module).resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (var files = Files.list(tests.resolve("vn/motcua"))) {
                    files.map(each -> tests.relativize(each) + "/**/*Test").forEach(patterns::add);
                }
            }
        }
        return String.join(",", patterns);
    }

    /** Builds without testing; what is formatted wrongly stops it. */
    Command build() {
        return maven(
                "-T", "2", "-DskipTests", "-Dspotless.goal=check", "-Dquarkus.dependency.sbom.skip=true", "package");
    }

    /** JUnit's console launcher over the tests of the whole system, as they were built last. */
    Command systemTests(List<String> properties, List<String> selection) throws IOException {
        var module = root.resolve(SYSTEM);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = String.join(
                ":",
                module.resolve("target/test-classes").toString(),
                module.resolve("target/classes").toString(),
                Files.readString(module.resolve("target/test-class-path")).strip());
        var command = Stream.of(
                        Stream.of(java),
                        TEST_JVM.stream(),
                        Stream.of("-Dmotcua.root=" + root),
                        properties.stream(),
                        Stream.of("-cp", classPath, "org.junit.platform.console.ConsoleLauncher", "execute"),
                        Stream.of("--disable-banner", "--disable-ansi-colors", "--details=testfeed"),
                        Stream.of(
                                "--reports-dir",
                                module.resolve("target/surefire-reports").toString()),
                        selection.stream())
                .flatMap(words -> words)
                .toList();
        return new Command(command, module);
    }
}
