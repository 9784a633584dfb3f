package vn.motcua.routing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.motcua.events.Sha256;

/** A form that was issued names its layout by version, so what a version says never changes: a change is a new version. */
class LayoutsTest {
    private static final Path FOLDER = Path.of("src/main/resources/templates/forms");

    /** By hand: the SHA-256 of each layout, as it was released. */
    private static final Map<String, String> RELEASED = Map.ofEntries(
            Map.entry("apology-1.html", "8c06c7202d2929e8d53ea4ac64749d355573df829d5fc111daacf214a63dfa8b"),
            Map.entry("parties-1.html", "55390fdd0bb097f0a7ecb393da2a68b1b69a49806ac1f9be28d0efa1046b1207"),
            Map.entry("receipt-1.html", "02e2c3555fdf712406a162da43368862a054c5ed68d1d9b9e3eab3d94ef55951"),
            Map.entry("receipt-2.html", "af2df9461e2c944bfc07f810546722457482fd34e8a70d7caf9ae44c45360920"),
            Map.entry("refusal-1.html", "0f991fa5bcfa05ccf9e2061de765a8a479216a97f70e561a5134e4db96002ab6"),
            Map.entry("sheet-1.html", "55b29d98664f7a526717e6668f124be1146f5b3b762ab21875266a4f0130ab11"),
            Map.entry("stop-notice-1.html", "89a07e4ace56b7f98f1a8f19e529c78445fda33d6aa635537c2fe36d8c6bf0c8"),
            Map.entry("supplement-request-1.html", "c543c4aa79dbaae2e8532768dcb3b42cdd15c0f69fb9d8ec6c89c851ce15703c"));

    @Test
    void whatWasReleasedIsUnchanged() throws IOException {
        var present = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                present.put(file.getFileName().toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }

        assertThat(present).containsExactlyInAnyOrderEntriesOf(RELEASED);
    }
}
