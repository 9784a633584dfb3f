package vn.motcua.procedure.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How certain a fact is stands in its {@code certainty}: a source is read out to applicants, who do not know our marks. */
class NoMarksTest {
    static Stream<Path> files() throws IOException {
        return Files.walk(Path.of("../deploy/catalogue"))
                .filter(file -> file.toString().endsWith(".yaml"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTextCarriesAMark(Path file) throws IOException {
        assertThat(texts(new YAMLMapper().readTree(file.toFile())))
                .isNotEmpty()
                .noneMatch(text -> text.contains("[K]") || text.contains("[D]"));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.textValue())
                : StreamSupport.stream(node.spliterator(), false).flatMap(NoMarksTest::texts);
    }
}
