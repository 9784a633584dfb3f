package vn.motcua.drill.restore;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.motcua.demo.Demo;
import vn.motcua.demo.client.City;
import vn.motcua.local.FreshData;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Ports;
import vn.motcua.local.Refusal;
import vn.motcua.local.Service;
import vn.motcua.local.Settings;
import vn.motcua.stack.LogSink;

/** {@code ./motcua drill --restore [SERVICE] [--ago PT10M]}: on a system of its own; exit code 1 if something disagrees. */
public final class RestoreCommand {
    private static final String MORNING = "2026-09-15T09:00";

    private final PrintStream out;
    private final List<Service> services;
    private final Duration ago;

    private RestoreCommand(PrintStream out, List<Service> services, Duration ago) {
        this.out = out;
        this.services = services;
        this.ago = ago;
    }

    /** @return whether topics, databases and what people see agree in the end */
    public static boolean run(List<String> words, PrintStream out) {
        var services = Stream.of(Service.values()).toList();
        var ago = Duration.ZERO;
        var rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            var word = rest.pop();
            if (word.equals("--ago")) {
                ago = duration(rest.isEmpty() ? "" : rest.pop());
            } else {
                services = List.of(service(word));
            }
        }
        return new RestoreCommand(out, services, ago).play();
    }

    private static Duration duration(String word) {
        try {
            return Duration.parse(word);
        } catch (DateTimeParseException e) {
            throw new Refusal("--ago wants a duration as PT10M after it, not \"%s\".".formatted(word));
        }
    }

    private static Service service(String word) {
        return Stream.of(Service.values())
                .filter(service -> service.title().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "drill --restore knows no \"%s\": intake, procedure, routing, notification.".formatted(word)));
    }

    private boolean play() {
        var root = Path.of(System.getProperty("motcua.root", "."));
        var settings = Settings.in(root.resolve(".motcua").resolve("restore"), Ports.usual(Ports.freeOffset()));
        FreshData.in(settings);
        var system = new LocalSystem(
                settings,
                (phase, seconds) -> out.printf("  %-13s ready after %.1f s%n", phase, seconds),
                LogSink.NOWHERE);
        Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop"));
        out.println("Starting a system of its own in " + settings.data());
        system.start();
        try (var city = new City(Demo.addresses(system));
                var drill = new RestoreDrill(system, city, out::println)) {
            city.clock().runFrom(MORNING);
            var agree = true;
            for (var service : services) {
                agree &= report(service, drill.play(service, ago));
            }
            system.stop();
            return agree;
        }
    }

    private boolean report(Service service, List<String> faults) {
        faults.forEach(fault -> out.println("  " + fault));
        out.printf(
                "%s: %s%n", service.title(), faults.isEmpty() ? "everything agrees" : faults.size() + " differences");
        return faults.isEmpty();
    }
}
