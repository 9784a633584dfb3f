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

    /** The same as for Surefire: only light compilation, because such a JVM does not live long enough to profit from more. */
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

    /** The modules' directories from the root, in the order of the root POM. */
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

    /** Finds a module by its directory or the last part of it; {@code intake} is {@code intake-service}. */
    Optional<String> module(String name) {
        return modules().stream()
                .filter(module ->
                        module.equals(name) || module.endsWith("/" + name) || module.equals(name + "-service"))
                .findFirst();
    }

    /** The logs of test runs. */
    Path logs() {
        return root.resolve("target/test");
    }

    Command maven(String... words) {
        var command = new ArrayList<String>(List.of(root.resolve("mvnw").toString(), "-B", "-ntp"));
        command.addAll(List.of(words));
        return new Command(command, root);
    }

    /** Runs the tests of these modules only; the modules that they need are in the same build. */
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

    /** The packages of the tests of these modules, as a pattern for Surefire. */
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

    /** Builds without testing; a formatting error stops it. */
    Command build() {
        return maven(
                "-T", "2", "-DskipTests", "-Dspotless.goal=check", "-Dquarkus.dependency.sbom.skip=true", "package");
    }

    /** JUnit's console launcher over the system tests, as last built. */
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
