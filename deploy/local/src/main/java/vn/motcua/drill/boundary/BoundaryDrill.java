package vn.motcua.drill.boundary;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.motcua.demo.Demo;
import vn.motcua.demo.client.City;
import vn.motcua.drill.DrillRun;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.local.FreshData;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Ports;
import vn.motcua.local.Service;
import vn.motcua.local.Settings;
import vn.motcua.stack.LogSink;

/**
 * {@code ./motcua drill --boundaries}: writes down every place at which a command, consumer or background job leaves
 * something behind; then, from nothing again, lets a service halt at each of them once under load, and reckons.
 */
public final class BoundaryDrill {
    /** Tue 15/09/2026, an ordinary working day. */
    private static final String MORNING = "2026-09-15T09:00";

    private final BoundaryOptions options;
    private final PrintStream out;
    private final LocalSystem system;

    private BoundaryDrill(BoundaryOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
        var ports = System.getenv("MOTCUA_PORT_OFFSET") == null
                ? Ports.usual(Ports.freeOffset())
                : Ports.of(System.getenv());
        this.system = new LocalSystem(
                Settings.in(options.data(), ports),
                (phase, seconds) -> out.printf("  %-13s ready after %.1f s%n", phase, seconds),
                LogSink.NOWHERE);
    }

    /** @return whether every place was hit and nothing was lost or done twice */
    public static boolean run(List<String> words, PrintStream out) {
        var drill = new BoundaryDrill(BoundaryOptions.of(words), out);
        Runtime.getRuntime().addShutdownHook(new Thread(drill.system::stop, "stop"));
        return drill.run();
    }

    private boolean run() {
        var from = System.nanoTime();
        var seen = new EnumMap<Service, Set<String>>(Service.class);
        var entries = Entries.kept();
        out.println("Every place is written down, in a system of its own in " + options.data());
        var faults = onFreshSystem(Places::record, run -> {
            seen.putAll(run.record(entries));
            return entries.faults(seen::get);
        });
        report("entries", faults);
        seen.forEach((service, places) -> places.forEach(place -> out.printf("  %s %s%n", service.title(), place)));
        if (options.listOnly()) {
            return faults.isEmpty();
        }
        var wanted = wanted(seen);
        out.printf("%nFrom nothing again, to halt at %d places%n", total(wanted));
        var notHit = onFreshSystem(places -> arm(places, wanted), run -> run.hit(wanted));
        report("places", notHit);
        out.printf("%d places, %d min in all%n", total(wanted), minutesSince(from));
        return faults.isEmpty() && notHit.isEmpty();
    }

    /** Unless only some are wanted, at those too that are come by only after a halt. */
    private void arm(Places places, Map<Service, Set<String>> wanted) {
        if (options.isAll()) {
            List.of(Service.values()).forEach(places::halt);
        } else {
            wanted.forEach(places::halt);
        }
    }

    private interface Work {
        List<String> on(BoundaryRun run);
    }

    private List<String> onFreshSystem(Consumer<Places> arming, Work work) {
        var settings = system.settings();
        FreshData.in(settings);
        var places = new Places(system, settings.data().resolve("boundaries"));
        arming.accept(places);
        system.start();
        try (var city = new City(Demo.addresses(system));
                var ledger = Ledger.in(settings.data().resolve("drill"))) {
            city.clock().runFrom(MORNING);
            var faults = new ArrayList<>(work.on(new BoundaryRun(system, city, ledger, places, out)));
            if (!new DrillRun(system, city, ledger, out).reckon().holds()) {
                faults.add("the reckoning above does not hold");
            }
            return faults;
        } finally {
            system.stop();
        }
    }

    private Map<Service, Set<String>> wanted(Map<Service, Set<String>> seen) {
        return seen.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .filter(place -> options.wants(each.getKey().title() + " " + place))
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
