package vn.motcua.partner.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("deep").resolve("entries.jsonl");
    }

    @Test
    void entriesComeBackInOrder() throws Exception {
        append("một", "hai");
        append("ba");

        assertThat(reopened()).containsExactly("một", "hai", "ba");
    }

    @Test
    void aLineWithoutItsEndIsCutOffAndWritingGoesOn() throws Exception {
        append("whole");
        Files.writeString(file, Files.readString(file) + "{\"text\":\"ha");

        append("next");

        assertThat(Files.readString(file)).isEqualTo("{\"text\":\"whole\"}\n{\"text\":\"next\"}\n");
    }

    @Test
    void aWholeLineThatIsNoEntryStopsTheOpening() throws Exception {
        append("whole");
        Files.writeString(file, "rubbish\n" + Files.readString(file));

        assertThatThrownBy(this::reopened).isInstanceOf(JsonProcessingException.class);
    }

    private void append(String... texts) throws IOException {
        try (var journal = Journal.open(file, Entry.class, entry -> {})) {
            for (var text : texts) {
                journal.append(new Entry(text));
            }
        }
    }

    private List<String> reopened() throws IOException {
        var texts = new ArrayList<String>();
        Journal.open(file, Entry.class, entry -> texts.add(entry.text())).close();
        return texts;
    }

    private record Entry(String text) {}
}
