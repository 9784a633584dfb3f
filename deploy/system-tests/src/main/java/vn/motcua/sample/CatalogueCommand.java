package vn.motcua.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Ports;
import vn.motcua.local.Refusal;
import vn.motcua.local.Settings;
import vn.motcua.playbook.client.Addresses;
import vn.motcua.playbook.client.Arguments;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.ExpectationFailed;
import vn.motcua.stack.LogSink;

/** {@code ./motcua catalogue sample [FILE]}: brings national records into the catalogue of the system that {@code ./motcua run} started. */
public final class CatalogueCommand {
    private static final Path ROOT = Path.of(System.getProperty("motcua.root", "."));
    /** Beside the project, where somebody has it; it is no part of it. */
    private static final Path SAMPLE = ROOT.resolve("../shared/data/national-procedures-sample.jsonl");

    /** What an import takes in one part. */
    private static final long MOST_BYTES = 16 << 20;

    private CatalogueCommand() {}

    public static void main(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            run(new Arguments("catalogue", List.of(words)), out);
        } catch (Refusal refusal) {
            System.err.println("motcua: " + refusal.getMessage());
            System.exit(1);
        }
    }

    private static void run(Arguments arguments, PrintStream out) {
        if (!arguments.has("sample")) {
            throw new Refusal("catalogue knows: sample [FILE].");
        }
        var file = arguments
                .next("a file of national records, one a line", CatalogueCommand::existing)
                .orElseGet(() -> SAMPLE);
        arguments.end();
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    "there is no sample of national records here: ./motcua catalogue sample FILE (one record a line).");
        }
        var lines = read(file);
        var settings = Settings.in(ROOT.resolve(".motcua"), Ports.of(System.getenv()));
        var system = new LocalSystem(settings, (phase, seconds) -> {}, LogSink.NOWHERE);
        try (var city = new City(Addresses.of(system))) {
            new SampleCatalogue(city, out).bringIn(file.getFileName().toString(), lines);
        } catch (UncheckedIOException away) {
            throw new Refusal("nothing answers here (%s): start it with ./motcua run.".formatted(away.getMessage()));
        } catch (ExpectationFailed failed) {
            throw new Refusal(failed.getMessage());
        }
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Refusal("%s is larger than 16 MB: split it between lines.".formatted(file));
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Refusal("%s cannot be read: %s.".formatted(file, unreadable));
        }
    }

    private static Path existing(String name) {
        var file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(name);
        }
        return file;
    }
}
