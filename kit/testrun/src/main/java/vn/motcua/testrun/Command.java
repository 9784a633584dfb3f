package vn.motcua.testrun;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A process whose output lines go to a log and, as they come, to a consumer. */
record Command(List<String> words, Path directory) {
    /** @return its exit code */
    int run(Path log, Consumer<String> lines) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var process = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var out = Files.newBufferedWriter(log)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line);
                out.newLine();
                out.flush();
                lines.accept(line);
            }
            return process.waitFor();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
