package vn.motcua.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples of the AsyncAPI document: every event ever sent must stay readable. */
class GoldenFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void aGoldenFileIsReadIntoItsRecordAndWrittenBackEqual(EventType type) throws IOException {
        // Given
        var golden = GoldenFiles.of(type);

        // When
        var record = EventJson.read(JSON.writeValueAsBytes(golden), type.record());

        // Then
        assertThat(JSON.readTree(EventJson.write(record))).isEqualTo(golden);
    }

    @Test
    void noGoldenFileIsLeftWithoutItsEventType() {
        var expected = Stream.concat(
                        Stream.of(GoldenFiles.STATUS),
                        Arrays.stream(EventType.values()).map(GoldenFiles::name))
                .toList();

        assertThat(GoldenFiles.FOLDER.toFile().list()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void fieldsOfANewerVersionAreIgnored(EventType type) throws IOException {
        // Given
        var newer = GoldenFiles.of(type).put("ofALaterVersion", true);

        // When
        var record = EventJson.read(JSON.writeValueAsBytes(newer), type.record());

        // Then
        assertThat(JSON.readTree(EventJson.write(record))).isEqualTo(GoldenFiles.of(type));
    }
}
