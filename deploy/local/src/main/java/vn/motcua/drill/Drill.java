package vn.motcua.drill;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import vn.motcua.demo.Demo;
import vn.motcua.demo.client.City;
import vn.motcua.drill.boundary.BoundaryDrill;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.drill.restore.RestoreCommand;
import vn.motcua.local.FreshData;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Ports;
import vn.motcua.local.Refusal;
import vn.motcua.local.Settings;
import vn.motcua.stack.LogSink;
import vn.motcua.stack.StackFailure;

/**
 * {@code ./motcua drill}: everything is killed, stopped and cut off at random while people work, and then held to what it
 * had promised them. On a system of its own. Exit code 1 if anything was lost, done twice, or does not come back.
 */
public final class Drill {
    private static final int AT_ONCE = 8;
    private static final String BOUNDARIES = "--boundaries";
    private static final String RESTORE = "--restore";
    /** Tue 15/09/2026, an ordinary working day. */
    private static final String MORNING = "2026-09-15T09:00";

    private final DrillOptions options;
    private final PrintStream out;

    private Drill(DrillOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] words) {
        // Before the first logger: broken connections are what this is about.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(exitCode(List.of(words), out));
    }

    private static int exitCode(List<String> words, PrintStream out) {
        try {
            return succeeds(words, out) ? 0 : 1;
        } catch (Refusal | StackFailure failure) {
            System.err.println("motcua: " + failure.getMessage());
            return 1;
        }
    }

    private static boolean succeeds(List<String> words, PrintStream out) {
        if (words.contains(BOUNDARIES)) {
            return BoundaryDrill.run(without(BOUNDARIES, words), out);
        }
        if (words.contains(RESTORE)) {
            return RestoreCommand.run(without(RESTORE, words), out);
        }
        return new Drill(DrillOptions.of(words), out).run();
    }

    private static List<String> without(String kind, List<String> words) {
        return words.stream().filter(word -> !word.equals(kind)).toList();
    }

    private boolean run() {
        var ports = System.getenv("MOTCUA_PORT_OFFSET") == null
                ? Ports.usual(Ports.freeOffset())
                : Ports.of(System.getenv());
        var settings = Settings.in(options.data(), ports)
                .withReplicas(options.replicas())
                .withLinks();
        prepare(settings);
        var system = new LocalSystem(
                settings,
                (phase, seconds) -> out.printf("  %-13s ready after %.1f s%n", phase, seconds),
                LogSink.NOWHERE);
        Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop"));
        out.println("Starting a system of its own in " + settings.data());
        system.start();
        try (var city = new City(Demo.addresses(system));
                var ledger = Ledger.in(settings.data().resolve("drill"))) {
            city.clock().runFrom(MORNING);
            var run = new DrillRun(system, city, ledger, out);
            var report = options.reckonOnly()
                    ? run.reckon()
                    : run.play(new DrillRun.Settings(options.length(), options.seed(), AT_ONCE));
            return report.holds();
        }
    }

    private void prepare(Settings settings) {
        if (!options.reckonOnly()) {
            FreshData.in(settings);
        } else if (!Files.exists(settings.data().resolve("drill"))) {
            throw new Refusal("There is no drill's ledger in " + settings.data());
        }
    }
}
