package vn.motcua.sample;

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
import vn.motcua.stack.LogSink;

/** {@code ./motcua catalogue sample [FILE]}: brings national records into the catalogue of the system that {@code ./motcua run} started. */
public final class CatalogueCommand {
    private static final Path ROOT = Path.of(System.getProperty("motcua.root", "."));
    /** Beside the project, where somebody has it; it is no part of it. */
    private static final Path SAMPLE = ROOT.resolve("../shared/data/national-procedures-sample.jsonl");

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
        var settings = Settings.in(ROOT.resolve(".motcua"), Ports.of(System.getenv()));
        var system = new LocalSystem(settings, (phase, seconds) -> {}, LogSink.NOWHERE);
        try (var city = new City(Addresses.of(system))) {
            new SampleCatalogue(city, out).bringIn(file);
        } catch (UncheckedIOException away) {
            throw new Refusal("nothing answers here (%s): start it with ./motcua run.".formatted(away.getMessage()));
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
