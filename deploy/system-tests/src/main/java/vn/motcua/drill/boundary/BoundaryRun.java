package vn.motcua.drill.boundary;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.drill.load.GaveUp;
import vn.motcua.drill.load.JourneyKind;
import vn.motcua.drill.load.Load;
import vn.motcua.drill.load.RareCommands;
import vn.motcua.drill.load.RetryingClient;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.City;

/** Load on a system whose services record the places they reach, or halt at each of them once. */
public final class BoundaryRun {
    /** A service that halts at its commands every ten seconds does not read its topics before all its commands are hit. */
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    /** Background jobs start one minute after their service. */
    private static final Duration RECORDING = Duration.ofMinutes(4);

    private static final Duration BETWEEN_DECISIONS = Duration.ofSeconds(5);
    private static final Duration STANDSTILL = Duration.ofMinutes(2);
    private static final int MOST_STANDSTILLS = 6;
    private static final Duration TICK = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;

    private final LocalSystem system;
    private final City city;
    private final Ledger ledger;
    private final Places places;
    private final PrintStream out;
    private final long begin = System.nanoTime();

    public BoundaryRun(LocalSystem system, City city, Ledger ledger, Places places, PrintStream out) {
        this.system = system;
        this.city = city;
        this.ledger = ledger;
        this.places = places;
        this.out = out;
    }

    /** Plays every road and every rare command once while the services record places. */
    Map<Service, Set<String>> record(Entries entries) {
        try (var load = load()) {
            load.start();
            rare().cases();
            rare().law();
            until(() -> load.tally().started() > JourneyKind.values().length, RECORDING, load::tally);
            load.end();
            until(() -> load.ended(Duration.ZERO), RECORDING, load::tally);
        }
        until(
                () -> entries.missing(places::seen).isEmpty(),
                RECORDING,
                () -> entries.missing(places::seen) + " to come");
        var seen = new EnumMap<Service, Set<String>>(Service.class);
        List.of(Service.values()).forEach(service -> seen.put(service, places.seen(service)));
        return seen;
    }

    /**
     * Plays until a service has halted at each of the places, then until every application begun has ended. Afterwards
     * restarts the services without failpoints.
     *
     * @return faults, one a line: places at which no service halted, services that ended by themselves
     */
    public List<String> hit(Map<Service, Set<String>> wanted) {
        var progress = new BoundaryProgress(wanted, places);
        var faults = new ArrayList<String>();
        try (var load = load()) {
            try (var restarter = Restarter.of(system, places)) {
                rare().awaitCounters();
                load.start();
                // Separate, because decisions need nothing of routing, the slowest; with a pause, because all consume
                // them.
                var cases = Thread.ofVirtual().start(() -> repeat(progress, Duration.ZERO, () -> rare().cases()));
                var law = Thread.ofVirtual().start(() -> repeat(progress, BETWEEN_DECISIONS, () -> rare().law()));
                untilNothingIsLeft(progress, restarter);
                load.end();
                until(() -> load.ended(Duration.ZERO) && !cases.isAlive() && !law.isAlive(), PATIENCE, load::tally);
                progress.left().forEach(place -> faults.add("never halted at " + place));
                faults.addAll(restarter.unexplained());
                say("%d starts, %d places hit".formatted(restarter.starts(), progress.hits()));
            }
        }
        List.of(Service.values()).forEach(places::disarm);
        List.of(Service.values())
                .forEach(service -> system.process(service.title()).restart());
        return faults;
    }

    private void repeat(BoundaryProgress progress, Duration pause, Runnable commands) {
        while (!progress.left().isEmpty()) {
            LockSupport.parkNanos(pause.toNanos());
            try {
                commands.run();
            } catch (GaveUp givenUp) {
                // The machine is overloaded; the next round may succeed. Places never reached are reported.
                say(givenUp.getMessage());
            }
        }
    }

    private void untilNothingIsLeft(BoundaryProgress progress, Restarter restarter) {
        var standstills = 0;
        while (!progress.left().isEmpty() && standstills < MOST_STANDSTILLS) {
            var before = progress.hits();
            until(
                    () -> progress.left().isEmpty() || progress.hits() > before + AT_ONCE,
                    STANDSTILL,
                    () -> progress.after(Duration.ofNanos(System.nanoTime() - begin)));
            if (progress.hits() == before) {
                standstills++;
                // Jobs that run once after a start and then hourly run again only after another start.
                Stream.of(Service.values()).filter(progress::isLeft).forEach(restarter::startAnew);
            }
        }
    }

    private Load load() {
        return new Load(city, ledger, new Load.Settings(1, AT_ONCE, Duration.ofMillis(100), PATIENCE));
    }

    private RareCommands rare() {
        return new RareCommands(city, new RetryingClient(ledger, PATIENCE));
    }

    private void until(BooleanSupplier condition, Duration limit, Supplier<?> progress) {
        var end = System.nanoTime() + limit.toNanos();
        var next = System.nanoTime();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            if (System.nanoTime() >= next) {
                say(progress.get());
                next += TICK.toNanos();
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private void say(Object what) {
        out.printf("%6.1f s  %s%n", (System.nanoTime() - begin) / 1e9, what);
    }
}
