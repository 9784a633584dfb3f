package vn.motcua.drill.restore;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Arguments;
import vn.motcua.playbook.client.OwnSystem;

/** {@code ./motcua drill --restore [SERVICE] [--ago PT10M]}: on a system of its own; exit code 1 if something disagrees. */
public final class RestoreCommand {
    private final PrintStream out;
    private final List<Service> services;
    private final Duration ago;

    private RestoreCommand(PrintStream out, List<Service> services, Duration ago) {
        this.out = out;
        this.services = services;
        this.ago = ago;
    }

    /** @return whether topics, databases and the APIs' answers agree in the end */
    public static boolean run(Arguments arguments, PrintStream out) {
        var ago =
                arguments.value("--ago", "a duration as PT10M", Duration::parse).orElse(Duration.ZERO);
        var services = arguments
                .next("intake, procedure, routing or notification", RestoreCommand::service)
                .map(List::of)
                .orElse(List.of(Service.values()));
        arguments.end();
        return new RestoreCommand(out, services, ago).play();
    }

    private static Service service(String word) {
        return Service.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private boolean play() {
        try (var own = OwnSystem.fresh(OwnSystem.settings("restore"), out);
                var drill = new RestoreDrill(own.system(), own.city(), out::println)) {
            own.city().clock().runFrom(OwnSystem.MORNING);
            var agree = true;
            for (var service : services) {
                agree &= report(service, drill.play(service, ago));
            }
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
