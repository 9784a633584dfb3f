package vn.motcua.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** docs/imports.md describes every finding. */
class FindingsTableTest {
    @Test
    void hasEveryFindingWithItsWeight() throws IOException {
        var table = Files.readAllLines(Path.of("../docs/imports.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" \\| ", 3))
                .map(cells -> cells[0].replaceAll("[| `]", "") + " " + cells[1]);

        assertThat(table)
                .containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                        .map(code -> code.code() + " " + code.weight())
                        .toList());
    }
}
