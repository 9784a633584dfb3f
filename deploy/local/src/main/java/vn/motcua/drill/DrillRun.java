package vn.motcua.drill;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.motcua.demo.client.City;
import vn.motcua.drill.havoc.Havoc;
import vn.motcua.drill.havoc.Schedule;
import vn.motcua.drill.havoc.Target;
import vn.motcua.drill.havoc.Victims;
import vn.motcua.drill.ledger.Ledger;
import vn.motcua.drill.load.Load;
import vn.motcua.drill.reckoning.Backlog;
import vn.motcua.drill.reckoning.Finding;
import vn.motcua.drill.reckoning.Reckoning;
import vn.motcua.drill.reckoning.Survey;
import vn.motcua.drill.reckoning.Verdict;
import vn.motcua.local.LocalSystem;

/** Load and havoc on a running system, until all is quiet again; then the reckoning. */
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

    /** @param length how long havoc lasts @param atOnce applications on their way at any time */
    public record Settings(Duration length, long seed, int atOnce) {}

    public DrillRun(LocalSystem system, City city, Ledger ledger, PrintStream out) {
        this.system = system;
        this.city = city;
        this.ledger = ledger;
        this.out = out;
    }

    /** Strikes the lines between the parts, too, if the system was started with links. */
    public Report play(Settings settings) {
        var lines = system.settings().links();
        var schedule = Schedule.of(settings.seed(), settings.length(), lines);
        out.printf("Seed %d:%n", settings.seed());
        schedule.strikes().forEach(out::println);
        try (var havoc = new Havoc(new Victims(system, city), this::say);
                var load = new Load(city, ledger, load(settings))) {
            load.start();
            var blows = Thread.ofVirtual().start(() -> havoc.play(schedule));
            until(
                    () -> !blows.isAlive() && passed(settings.length()),
                    settings.length().plus(PATIENCE),
                    load::tally);
            load.end();
            until(() -> load.ended(Duration.ZERO), PATIENCE.multipliedBy(2), load::tally);
            return reckon(havoc.deaths());
        }
    }

    /** Holds the ledger against a system that only runs. */
    public Report reckon() {
        return reckon(List.of());
    }

    private Report reckon(List<String> deaths) {
        say("everything is back; waiting for what is on its way");
        until(() -> Backlog.of(system).isEmpty(), PATIENCE, () -> Backlog.of(system));
        var entries = ledger.entries();
        var verdicts = new ArrayList<>(Reckoning.of(new Survey(system, city).of(entries)));
        var died = deaths.stream()
                .map(name -> new Finding(name, "ended though nobody had struck it"))
                .toList();
        verdicts.add(new Verdict("processes that died by themselves", Target.values().length - 1L, died));
        var report = new Report(verdicts, entries);
        report.print(out);
        return report;
    }

    private static Load.Settings load(Settings settings) {
        return new Load.Settings(settings.seed(), settings.atOnce(), THINKING, PATIENCE);
    }

    private boolean passed(Duration length) {
        return System.nanoTime() - begin > length.toNanos();
    }

    /** Waits, and says every few seconds how far it is. */
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
