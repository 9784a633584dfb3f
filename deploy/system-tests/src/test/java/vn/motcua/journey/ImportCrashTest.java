package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.playbook.ImportRow.SEND;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.drill.boundary.Places;
import vn.motcua.local.LocalProcess;
import vn.motcua.local.Service;
import vn.motcua.playbook.RecordImport;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/** The process halts in the middle of the import of a file of national records. */
@Tag("long")
class ImportCrashTest {
    private static final String A_HUNDRED_LINES = "ImportsResource.take: after commit of update record_import";

    @TempDir
    Path directory;

    private final LocalProcess procedure = RunningSystem.system().process("procedure");
    private final City city = RunningSystem.inTheMorning();

    @AfterEach
    void letItRunUnarmed() {
        RunningSystem.system().javaOptions(Service.PROCEDURE, List.of());
        procedure.restart();
    }

    @Test
    void aFileGoesOnBehindTheLastCommittedLineAndNoneIsLostOrDoubled() throws Exception {
        // Given procedure halts where the first hundred lines are committed
        var places = new Places(RunningSystem.system(), directory);
        places.halt(Service.PROCEDURE, List.of(A_HUNDRED_LINES));
        procedure.restart();
        var lines = lines();
        var file = new RecordImport(city, "crash", lines).at(SEND);

        // When
        assertThatThrownBy(() -> file.give(SEND)).isInstanceOf(UncheckedIOException.class);
        Eventually.holds("procedure to halt", () -> !procedure.isAlive());
        places.disarm(Service.PROCEDURE);
        procedure.restart();

        // Then
        var progress = file.progress();
        assertThat(progress.number("/lines")).isEqualTo(100);
        var sent = progress.number("/bytes");
        file.give(SEND.saying(Content.lines(rest(lines, sent), sent)));
        var whole = file.progress();
        assertThat(whole.number("/lines")).isEqualTo(300);
        assertThat(whole.number("/fresh")).isEqualTo(300);
        assertThat(whole.number("/known")).isZero();
        try (var rows = RunningSystem.rows(Service.PROCEDURE)) {
            assertThat(rows.count("select count(distinct record) from import_line where import = ?", file.id()))
                    .isEqualTo(300);
        }
    }

    /** 300 lines, of which the 150th is no JSON. */
    private static String lines() {
        return IntStream.rangeClosed(1, 300)
                .mapToObj(line -> line == 150
                        ? "no JSON " + UUID.randomUUID()
                        : "{\"MATTHC\": \"1.%06d\", \"TENTTHC\": \"Thử %s\"}".formatted(line, UUID.randomUUID()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String rest(String lines, int from) {
        var bytes = lines.getBytes(StandardCharsets.UTF_8);
        return new String(Arrays.copyOfRange(bytes, from, bytes.length), StandardCharsets.UTF_8);
    }
}
