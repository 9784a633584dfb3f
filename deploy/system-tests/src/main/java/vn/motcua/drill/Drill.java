package vn.motcua.drill;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import vn.motcua.drill.boundary.BoundaryDrill;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.drill.restore.RestoreCommand;
import vn.motcua.local.Refusal;
import vn.motcua.playbook.client.Arguments;
import vn.motcua.playbook.client.OwnSystem;
import vn.motcua.stack.StackFailure;

/**
 * {@code ./motcua drill}: kills, stops and disconnects processes at random under load, then checks that every acknowledged
 * command took effect. On a system of its own. Exit code 1 if anything was lost, done twice, or does not come back.
 */
public final class Drill {
    private static final int AT_ONCE = 8;
    private static final int MOST_MINUTES = 600;

    private Drill() {}

    public static void main(String[] words) {
        // Before the first logger: the drill breaks connections on purpose, so their warnings are noise.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(succeeds(new Arguments("drill", List.of(words)), out) ? 0 : 1);
        } catch (Refusal | StackFailure failure) {
            System.err.println("motcua: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static boolean succeeds(Arguments arguments, PrintStream out) {
        if (arguments.has("--boundaries")) {
            return BoundaryDrill.run(arguments, out);
        }
        if (arguments.has("--restore")) {
            return RestoreCommand.run(arguments, out);
        }
        var earlier = arguments.value("--audit", "a directory", Path::of);
        if (earlier.isPresent()) {
            arguments.end();
            return snapshot(earlier.get(), out);
        }
        return played(arguments, out);
    }

    private static boolean snapshot(Path data, PrintStream out) {
        if (!Files.exists(data.resolve("drill"))) {
            throw new Refusal("There is no drill's ledger in " + data);
        }
        try (var own = OwnSystem.started(OwnSystem.settings(data).withLinks(), out);
                var ledger = Ledger.in(data.resolve("drill"))) {
            own.city().clock().runFrom(OwnSystem.MORNING);
            return new DrillRun(own.system(), own.city(), ledger, out).audit().holds();
        }
    }

    private static boolean played(Arguments arguments, PrintStream out) {
        var length = Duration.ofMinutes(arguments.number("--minutes", 3, MOST_MINUTES));
        var seed = arguments.number("--seed", new Random().nextInt(1, 1_000_000), Integer.MAX_VALUE);
        var settings = arguments
                .value("--data", "a directory", Path::of)
                .map(OwnSystem::settings)
                .orElseGet(() -> OwnSystem.settings("drill"))
                .withReplicas(
                        arguments.value("--replicas", "1 or 2", text -> text).orElse("1"))
                .withLinks();
        arguments.end();
        try (var own = OwnSystem.fresh(settings, out);
                var ledger = Ledger.in(settings.data().resolve("drill"))) {
            own.city().clock().runFrom(OwnSystem.MORNING);
            return new DrillRun(own.system(), own.city(), ledger, out)
                    .play(new DrillRun.Settings(length, seed, AT_ONCE))
                    .holds();
        }
    }
}
