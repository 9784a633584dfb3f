package vn.motcua.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.local.Refusal;
import vn.motcua.local.Settings;
import vn.motcua.playbook.client.Addresses;
import vn.motcua.playbook.client.Arguments;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.OwnSystem;
import vn.motcua.stack.StackFailure;

/**
 * {@code ./motcua demo}: four weeks of a city office in two minutes, on a separate system of its own. Exit code 1
 * at the first expectation that is not met.
 */
public final class Demo {

    private Demo() {}

    public static void main(String[] words) {
        // Before the first logger: suppresses the Kafka consumer's settings in the output.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(exitCode(new Arguments("demo", List.of(words)), out));
    }

    private static int exitCode(Arguments arguments, PrintStream out) {
        try {
            var replicas = arguments.value("--replicas", "1 or 2", text -> text).orElse("1");
            arguments.end();
            var settings = OwnSystem.settings("demo").withReplicas(replicas);
            try (var own = OwnSystem.fresh(settings, out)) {
                play(Addresses.of(own.system()), out);
                return 0;
            } catch (AssertionError | RuntimeException failure) {
                return failed(failure, settings, out);
            }
        } catch (Refusal refusal) {
            System.err.println("motcua: " + refusal.getMessage());
            return 1;
        }
    }

    private static int failed(Throwable failure, Settings settings, PrintStream out) {
        if (failure instanceof Refusal || failure instanceof StackFailure) {
            System.err.println("motcua: " + failure.getMessage());
        } else {
            out.printf("%nFAILED: %s%nThe logs are in %s%n", failure.getMessage(), settings.logs());
            failure.printStackTrace(System.err);
        }
        return 1;
    }

    /** Plays all scenes against a running system. */
    public static void play(Addresses addresses, PrintStream out) {
        try (var city = new City(addresses)) {
            var chronicle = new Chronicle(city, out);
            Scenes.play(city, chronicle);
            out.printf("%n%d expectations met.%n", chronicle.expectationsMet());
        }
    }
}
