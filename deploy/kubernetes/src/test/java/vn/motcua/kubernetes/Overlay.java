package vn.motcua.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;

/** What an office applies, rendered by {@code kubectl kustomize} once a run. */
enum Overlay {
    SMALL,
    CITY;

    static final Path ROOT = Path.of(System.getProperty("motcua.root"));
    static final Path DIRECTORY = ROOT.resolve("deploy/kubernetes");

    private static final AtomicBoolean SAID = new AtomicBoolean();

    private Manifests rendered;

    /** Aborts the test, loudly, where no kubectl is on the path; {@link PlainFilesTest} then is all that is checked. */
    synchronized Manifests manifests() {
        Assumptions.assumeTrue(kubectl() || notRendered(), "NOT RENDERED: no kubectl on the path");
        if (rendered == null) {
            rendered = new Manifests(render());
        }
        return rendered;
    }

    /** Once is enough for whoever reads the build's log. */
    private static boolean notRendered() {
        if (SAID.compareAndSet(false, true)) {
            System.err.println("""

                    ##### NOT RENDERED: no kubectl on the path. The manifests' rules are NOT checked in this build. #####
                    """);
        }
        return false;
    }

    static boolean kubectl() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "kubectl")));
    }

    private List<JsonNode> render() {
        try {
            var directory = DIRECTORY.resolve("overlays").resolve(name().toLowerCase(Locale.ROOT));
            var process = new ProcessBuilder("kubectl", "kustomize", directory.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize " + directory + " failed");
            }
            return Yaml.documents(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
