package vn.motcua.drill;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.motcua.drill.audit.Audit;
import vn.motcua.drill.audit.AuditResult;
import vn.motcua.drill.audit.Backlog;
import vn.motcua.drill.audit.Finding;
import vn.motcua.drill.audit.SnapshotReader;
import vn.motcua.drill.audit.Standstill;
import vn.motcua.drill.fault.FaultInjector;
import vn.motcua.drill.fault.Schedule;
import vn.motcua.drill.fault.Target;
import vn.motcua.drill.fault.Targets;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.drill.load.Load;
import vn.motcua.local.LocalSystem;
import vn.motcua.playbook.client.City;

/** Load and faults on a running system, until nothing is pending any more; then the audit. */
public final class DrillRun {
    private static final Duration TICK = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration THINKING = Duration.ofMillis(250);

    private final LocalSystem system;
    private final City city;
    private final Ledger ledger;
    private final PrintStream out;
    private final long begin = System.nanoTime();

    /** @param length how long faults are injected @param atOnce number of applications in progress at any time */
    public record Settings(Duration length, long seed, int atOnce) {}

    public DrillRun(LocalSystem system, City city, Ledger ledger, PrintStream out) {
        this.system = system;
        this.city = city;
        this.ledger = ledger;
        this.out = out;
    }

    /** Injects faults into the connections between the parts, too, if the system was started with links. */
    public Report play(Settings settings) {
        var lines = system.settings().links();
        var schedule = Schedule.of(settings.seed(), settings.length(), lines);
        out.printf("Seed %d:%n", settings.seed());
        schedule.faults().forEach(out::println);
        try (var injector = new FaultInjector(new Targets(system, city), this::say);
                var load = new Load(city, ledger, load(settings))) {
            load.start();
            var faults = Thread.ofVirtual().start(() -> injector.play(schedule));
            until(
                    () -> !faults.isAlive() && passed(settings.length()),
                    settings.length().plus(PATIENCE),
                    load::tally);
            var calm = Instant.now();
            load.end();
            until(() -> load.ended(Duration.ZERO), PATIENCE.multipliedBy(2), load::tally);
            return audit(calm, injector.deaths());
        }
    }

    /** Compares the ledger with a running system, without load and faults. */
    public Report audit() {
        return audit(Instant.now(), List.of());
    }

    private Report audit(Instant calm, List<String> deaths) {
        say("everything is back; waiting for what is on its way");
        var entries = ledger.entries();
        until(() -> Backlog.of(system).isEmpty(), Standstill.PATIENCE, () -> Backlog.of(system));
        var standstill = Standstill.of(entries, calm, Backlog.of(system));
        until(() -> Backlog.of(system).isEmpty(), PATIENCE, () -> Backlog.of(system));
        var results = new ArrayList<>(Audit.of(new SnapshotReader(system, city).of(entries)));
        results.add(standstill);
        var died = deaths.stream()
                .map(name -> new Finding(name, "ended though nobody had stopped it"))
                .toList();
        results.add(new AuditResult("processes that died by themselves", Target.values().length - 1L, died));
        var report = new Report(results, entries);
        report.print(out);
        return report;
    }

    private static Load.Settings load(Settings settings) {
        return new Load.Settings(settings.seed(), settings.atOnce(), THINKING, PATIENCE);
    }

    private boolean passed(Duration length) {
        return System.nanoTime() - begin > length.toNanos();
    }

    /** Waits, and prints the progress every few seconds. */
    private void until(BooleanSupplier condition, Duration limit, Supplier<?> progress) {
        var end = System.nanoTime() + limit.toNanos();
        var next = System.nanoTime();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            if (System.nanoTime() >= next) {
                say(progress.get() + "; " + ledger.entries().size() + " lines on the ledger");
                next += TICK.toNanos();
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void say(String what) {
        out.printf("%6.1f s  %s%n", (System.nanoTime() - begin) / 1e9, what);
    }
}
