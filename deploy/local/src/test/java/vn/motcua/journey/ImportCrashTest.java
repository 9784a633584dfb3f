package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.demo.client.Control;
import vn.motcua.demo.client.Eventually;
import vn.motcua.local.LocalProcess;
import vn.motcua.local.Service;

/** SIGKILL of the real process in the middle of a file of national records. */
@Tag("long")
class ImportCrashTest {
    private final LocalProcess procedure = RunningSystem.system().process("procedure");
    private final Control control = RunningSystem.inTheMorning().control();

    @AfterEach
    void letItRun() {
        if (!procedure.isAlive()) {
            procedure.restart();
        }
    }

    @Test
    void aFileGoesOnBehindTheLastCommittedLineAndNoneIsLostOrDoubled() throws Exception {
        // Given the second hundred lines wait for one that somebody else is writing
        var unreadable = "no JSON " + UUID.randomUUID();
        var file = file(unreadable);
        var id = control.openImport("crash");
        try (var holder = Rows.of(Service.PROCEDURE);
                var looker = Rows.of(Service.PROCEDURE)) {
            holder.hold(
                    "insert into national_record (hash, raw, findings, codes, draft, version)"
                            + " values (?, '', '[]', '{}', '{}', 0) returning hash",
                    sha256(unreadable));
            Thread.ofVirtual().start(() -> {
                try {
                    control.sendLines(id, 0, file);
                } catch (RuntimeException _) {
                    // The answer that never came.
                }
            });
            Eventually.holds("procedure to wait for the line", looker::somebodyWaits);

            // When
            procedure.kill();
            Rows.disconnectWhoeverWaits(Service.PROCEDURE);
            holder.release();
        }
        procedure.restart();

        // Then
        var progress = control.author().get("/v1/imports/" + id).expect(200);
        assertThat(progress.number("/lines")).isEqualTo(100);
        control.sendLines(id, progress.number("/bytes"), rest(file, progress.number("/bytes")))
                .expect(200);
        var whole = control.author().get("/v1/imports/" + id).expect(200);
        assertThat(whole.number("/lines")).isEqualTo(300);
        assertThat(whole.number("/fresh")).isEqualTo(300);
        assertThat(whole.number("/known")).isZero();
        try (var rows = Rows.of(Service.PROCEDURE)) {
            assertThat(rows.count(
                            "select count(distinct record) from import_line where import = ?", UUID.fromString(id)))
                    .isEqualTo(300);
        }
    }

    /** 300 lines, of which the 150th is no JSON. */
    private static String file(String unreadable) {
        return IntStream.rangeClosed(1, 300)
                .mapToObj(line -> line == 150
                        ? unreadable
                        : "{\"MATTHC\": \"1.%06d\", \"TENTTHC\": \"Thử %s\"}".formatted(line, UUID.randomUUID()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String rest(String file, int from) {
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        return new String(Arrays.copyOfRange(bytes, from, bytes.length), StandardCharsets.UTF_8);
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
