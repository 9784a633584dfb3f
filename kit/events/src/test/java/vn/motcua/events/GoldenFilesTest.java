package vn.motcua.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples of docs/asyncapi.yaml: what once stood on a topic must be readable for ever. */
class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void aGoldenFileIsReadIntoItsRecordAndWrittenBackEqual(EventType type) throws IOException {
        // Given
        var golden = JSON.readTree(file(type));

        // When
        var record = EventJson.read(JSON.writeValueAsBytes(golden), type.record());

        // Then
        assertThat(JSON.readTree(EventJson.write(record))).isEqualTo(golden);
    }

    @Test
    void noGoldenFileIsLeftWithoutItsEventType() {
        var expected = Arrays.stream(EventType.values())
                .map(GoldenFilesTest::file)
                .map(File::getName)
                .toList();

        assertThat(GOLDEN.toFile().list()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void fieldsOfANewerVersionAreIgnored(EventType type) throws IOException {
        // Given
        var newer = JSON.readTree(file(type)).deepCopy();
        ((ObjectNode) newer).put("ofALaterVersion", true);

        // When
        var record = EventJson.read(JSON.writeValueAsBytes(newer), type.record());

        // Then
        assertThat(JSON.readTree(EventJson.write(record))).isEqualTo(JSON.readTree(file(type)));
    }

    private static File file(EventType type) {
        return GOLDEN.resolve(type.type() + ".json").toFile();
    }
}
