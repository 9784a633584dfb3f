package vn.motcua.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is checked even where nothing can be rendered: the files as they stand, patches included. */
class PlainFilesTest {

    @Test
    void everyFieldOfEveryFileIsKnown() throws IOException {
        var faults = files().flatMap(PlainFilesTest::faultsOf).toList();

        assertThat(faults).isEmpty();
    }

    @Test
    void everyFileBelongsToAKustomization() throws IOException {
        var kustomizations = String.join(
                "\n",
                files().filter(file -> file.endsWith("kustomization.yaml"))
                        .map(PlainFilesTest::text)
                        .toList());

        assertThat(files().filter(file -> !file.endsWith("kustomization.yaml")))
                .hasSizeGreaterThan(30)
                .allMatch(file -> kustomizations.contains(file.getFileName().toString()));
    }

    private static Stream<String> faultsOf(Path file) {
        return Yaml.documents(file).stream()
                .filter(document -> document.has("kind") && !kustomization(document))
                .flatMap(document -> FieldsTest.faultsOf(document).stream())
                // A patch says only what it changes.
                .filter(fault -> !fault.contains("required property"))
                .map(fault -> Overlay.DIRECTORY.relativize(file) + ": " + fault);
    }

    private static boolean kustomization(JsonNode document) {
        return List.of("Kustomization", "Component")
                .contains(document.path("kind").asText());
    }

    private static Stream<Path> files() throws IOException {
        try (var base = Files.walk(Overlay.DIRECTORY.resolve("base"));
                var overlays = Files.walk(Overlay.DIRECTORY.resolve("overlays"))) {
            return Stream.concat(base, overlays).filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
