package vn.motcua.drill.boundary;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.drill.DrillRun;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.local.FreshData;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Arguments;
import vn.motcua.playbook.client.OwnSystem;

/**
 * {@code ./motcua drill --boundaries}: records every code position at which a command, consumer or background job writes,
 * sends or calls. Then, on an empty system again, halts a service at each of them once under load, and audits.
 */
public final class BoundaryDrill {
    private final Path data;
    private final Pattern only;
    private final boolean listOnly;
    private final PrintStream out;

    /** @param only matches "service place" of the places to halt at @param listOnly halt at none */
    private BoundaryDrill(Path data, Pattern only, boolean listOnly, PrintStream out) {
        this.data = data;
        this.only = only;
        this.listOnly = listOnly;
        this.out = out;
    }

    /** @return whether every place was hit and nothing was lost or done twice */
    public static boolean run(Arguments arguments, PrintStream out) {
        var drill = new BoundaryDrill(
                arguments
                        .value("--data", "a directory", Path::of)
                        .orElseGet(() -> OwnSystem.settings("boundaries").data()),
                arguments
                        .value("--only", "a regular expression", Pattern::compile)
                        .orElse(Pattern.compile("")),
                arguments.has("--list"),
                out);
        arguments.end();
        return drill.run();
    }

    private boolean run() {
        var from = System.nanoTime();
        var seen = new EnumMap<Service, Set<String>>(Service.class);
        var entries = Entries.kept();
        out.println("Every place is written down, in a system of its own in " + data);
        var faults = onFreshSystem(Places::record, run -> {
            seen.putAll(run.record(entries));
            return entries.faults(seen::get);
        });
        report("entries", faults);
        seen.forEach((service, places) -> places.forEach(place -> out.printf("  %s %s%n", service.title(), place)));
        if (listOnly) {
            return faults.isEmpty();
        }
        var wanted = wanted(seen);
        out.printf("%nFrom nothing again, to halt at %d places%n", total(wanted));
        var notHit = onFreshSystem(places -> arm(places, wanted), run -> run.hit(wanted));
        report("places", notHit);
        out.printf("%d places, %d min in all%n", total(wanted), minutesSince(from));
        return faults.isEmpty() && notHit.isEmpty();
    }

    /** Without {@code --only}, services also halt at places that are reached only after a halt. */
    private void arm(Places places, Map<Service, Set<String>> wanted) {
        if (only.pattern().isEmpty()) {
            List.of(Service.values()).forEach(places::halt);
        } else {
            wanted.forEach(places::halt);
        }
    }

    private interface Work {
        List<String> on(BoundaryRun run);
    }

    private List<String> onFreshSystem(Consumer<Places> arming, Work work) {
        var settings = OwnSystem.settings(data);
        FreshData.in(settings);
        var system = OwnSystem.of(settings, out);
        var places = new Places(system, data.resolve("boundaries"));
        arming.accept(places);
        try (var own = OwnSystem.started(system, out);
                var ledger = Ledger.in(data.resolve("drill"))) {
            own.city().clock().runFrom(OwnSystem.MORNING);
            var faults = new ArrayList<>(work.on(new BoundaryRun(system, own.city(), ledger, places, out)));
            if (!new DrillRun(system, own.city(), ledger, out).audit().holds()) {
                faults.add("the audit above does not hold");
            }
            return faults;
        }
    }

    private Map<Service, Set<String>> wanted(Map<Service, Set<String>> seen) {
        return seen.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .filter(place -> only.matcher(each.getKey().title() + " " + place)
                                        .find())
                                .collect(Collectors.toCollection(HashSet::new))));
    }

    private void report(String what, List<String> faults) {
        out.printf("%n%s: %s%n", what, faults.isEmpty() ? "all" : faults.size() + " faults");
        faults.forEach(fault -> out.println("  " + fault));
    }

    private static int total(Map<Service, Set<String>> places) {
        return places.values().stream().mapToInt(Set::size).sum();
    }

    private static long minutesSince(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toMinutes();
    }
}
