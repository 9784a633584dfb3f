package vn.motcua.drill.havoc;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Eventually;
import vn.motcua.local.LocalProcess;
import vn.motcua.local.LocalSystem;
import vn.motcua.stack.StackFailure;
import vn.motcua.stack.TcpProxy;

/** The parts of a running system in the hands of havoc. */
public final class Victims {
    private static final int TRIES = 6;
    private static final Duration DELAY = Duration.ofMillis(40);

    private final LocalSystem system;
    private final City city;

    public Victims(LocalSystem system, City city) {
        this.system = system;
        this.city = city;
    }

    void strike(Strike strike) {
        switch (strike.blow()) {
            case KILL -> process(strike).kill();
            case TERMINATE -> process(strike).end();
            case STOP -> process(strike).suspend();
            case SLOW -> line(strike).delay(DELAY);
            case CUT -> line(strike).cut();
            case AWAY -> mode(strike, "AWAY");
            case SILENT -> mode(strike, "LATE");
        }
    }

    void release(Strike strike, Consumer<String> tell) {
        switch (strike.blow()) {
            case KILL, TERMINATE -> revive(strike.target(), tell);
            case STOP -> process(strike).resume();
            case SLOW -> line(strike).delay(Duration.ZERO);
            case CUT -> line(strike).restore();
            case AWAY, SILENT -> mode(strike, "AUTOMATIC");
        }
    }

    boolean areAlive(Target target) {
        return processes(target).stream().allMatch(LocalProcess::isAlive);
    }

    /** What it needs may be away, too: it is tried again, as an orchestrator would. */
    void revive(Target target, Consumer<String> tell) {
        for (var process : processes(target)) {
            for (int i = 1; !process.isAlive(); i++) {
                restart(process, i, tell);
            }
        }
    }

    private static void restart(LocalProcess process, int attempt, Consumer<String> tell) {
        try {
            process.restart();
        } catch (StackFailure failure) {
            if (attempt == TRIES) {
                throw failure;
            }
            tell.accept("%s did not start: %s".formatted(process.name(), firstLine(failure)));
        }
    }

    /** Of two replicas one: which, the schedule says. */
    private LocalProcess process(Strike strike) {
        var all = processes(strike.target());
        return all.get((int) (strike.at().toMillis() % all.size()));
    }

    private List<LocalProcess> processes(Target target) {
        return target.service().map(system::replicas).orElseGet(() -> List.of(system.process(target.title())));
    }

    private TcpProxy line(Strike strike) {
        return system.link(strike.target().title());
    }

    private void mode(Strike strike, String mode) {
        Eventually.holds("the partner to be steered", () -> {
            try {
                return city.partner().trySetMode(strike.target().title(), mode).status() == 200;
            } catch (UncheckedIOException away) {
                return false;
            }
        });
    }

    private static String firstLine(StackFailure failure) {
        return failure.getMessage().lines().findFirst().orElse("");
    }
}
