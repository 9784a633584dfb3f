package vn.motcua.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.motcua.demo.client.Addresses;
import vn.motcua.demo.client.City;
import vn.motcua.local.FreshData;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Ports;
import vn.motcua.local.Refusal;
import vn.motcua.local.Service;
import vn.motcua.local.Settings;
import vn.motcua.stack.LogSink;
import vn.motcua.stack.StackFailure;

/**
 * {@code ./motcua demo}: three weeks of a city office in two minutes, on a system of its own beside any other. Exit code 1
 * at the first expectation that is not met.
 */
public final class Demo {

    private Demo() {}

    public static void main(String[] words) {
        // Before the first logger: the consumer's settings are nobody's story.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(exitCode(List.of(words), out));
    }

    private static int exitCode(List<String> words, PrintStream out) {
        try {
            return exitCode(settings(words), out);
        } catch (Refusal refusal) {
            System.err.println("motcua: " + refusal.getMessage());
            return 1;
        }
    }

    private static Settings settings(List<String> words) {
        var usual = Settings.in(
                Path.of(System.getProperty("motcua.root", "."), ".motcua", "demo"), Ports.usual(Ports.freeOffset()));
        if (words.isEmpty()) {
            return usual;
        }
        if (words.size() == 2 && words.getFirst().equals("--replicas")) {
            return usual.withReplicas(words.getLast());
        }
        throw new Refusal("demo does not know \"%s\": see ./motcua help.".formatted(String.join(" ", words)));
    }

    private static int exitCode(Settings settings, PrintStream out) {
        var system = new LocalSystem(
                settings,
                (phase, seconds) -> out.printf("  %-13s ready after %.1f s%n", phase, seconds),
                LogSink.NOWHERE);
        Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop"));
        try {
            out.println("Starting a system of its own in " + settings.data());
            FreshData.in(settings);
            system.start();
            play(addresses(system), out);
            return 0;
        } catch (Refusal | StackFailure failure) {
            System.err.println("motcua: " + failure.getMessage());
            return 1;
        } catch (AssertionError | RuntimeException failure) {
            out.printf("%nFAILED: %s%nThe logs are in %s%n", failure.getMessage(), settings.logs());
            failure.printStackTrace(System.err);
            return 1;
        }
    }

    public static Addresses addresses(LocalSystem system) {
        return new Addresses(
                system.address(Service.INTAKE),
                system.address(Service.PROCEDURE),
                system.address(Service.ROUTING),
                system.address(Service.NOTIFICATION),
                system.partner(),
                system.realm(),
                system.kafka(),
                system.mails(),
                system.settings().clock());
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
