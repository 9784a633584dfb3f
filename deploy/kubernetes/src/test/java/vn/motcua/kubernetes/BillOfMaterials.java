package vn.motcua.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the four services ship, as CycloneDX: each library with its version and the hash of the very file, from the list that the
 * Quarkus build leaves beside them. A plugin would list what the POMs ask for, which is more.
 *
 * @see <a href="https://cyclonedx.org/docs/1.6/json/">CycloneDX 1.6</a>
 */
final class BillOfMaterials {
    private static final List<String> SERVICES = List.of("intake", "procedure", "routing", "notification");

    private final SortedMap<String, Library> libraries = new TreeMap<>();

    /** One line of a service's list: {@code group:artifact:classifier:type:version}. */
    record Library(String group, String artifact, String classifier, String version, Path file) {
        static Library of(Path application, String line) {
            var parts = line.split(":");
            var named =
                    "%s.%s-%s%s.jar".formatted(parts[0], parts[1], parts[2].isEmpty() ? "" : parts[2] + "-", parts[4]);
            return new Library(parts[0], parts[1], parts[2], parts[4], find(application, named));
        }

        private static Path find(Path application, String name) {
            var main = application.resolve("lib/main").resolve(name);
            return Files.exists(main) ? main : application.resolve("lib/boot").resolve(name);
        }

        String purl() {
            return "pkg:maven/%s/%s@%s%s"
                    .formatted(group, artifact, version, classifier.isEmpty() ? "" : "?classifier=" + classifier);
        }
    }

    static BillOfMaterials ofTheServices() throws IOException {
        var bill = new BillOfMaterials();
        for (var service : SERVICES) {
            var application = Overlay.ROOT.resolve(service + "-service/target/quarkus-app");
            Files.readAllLines(application.resolve("quarkus-app-dependencies.txt")).stream()
                    .map(line -> Library.of(application, line))
                    .forEach(library -> bill.libraries.put(library.purl(), library));
        }
        return bill;
    }

    SortedMap<String, Library> libraries() {
        return libraries;
    }

    void write(Path file) throws IOException {
        var document = Yaml.JSON.createObjectNode();
        document.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        var components = document.putArray("components");
        for (var library : libraries.values()) {
            components.add(component(library));
        }
        Yaml.JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), document);
    }

    private static ObjectNode component(Library library) throws IOException {
        var component = Yaml.JSON.createObjectNode();
        component.put("type", "library").put("bom-ref", library.purl());
        component.put("group", library.group).put("name", library.artifact).put("version", library.version);
        component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", sha256(library.file));
        component.put("purl", library.purl());
        return component;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
