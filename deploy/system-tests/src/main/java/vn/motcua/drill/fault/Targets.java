package vn.motcua.drill.fault;

import static vn.motcua.playbook.CaseRow.STOP;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.local.LocalProcess;
import vn.motcua.local.LocalSystem;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.stack.StackFailure;
import vn.motcua.stack.TcpProxy;

/** The parts of a running system that faults are injected into. */
public final class Targets {
    private static final int TRIES = 6;
    private static final Duration DELAY = Duration.ofMillis(40);

    private final LocalSystem system;
    private final City city;

    public Targets(LocalSystem system, City city) {
        this.system = system;
        this.city = city;
    }

    void inject(Fault fault) {
        switch (fault.kind()) {
            case KILL -> process(fault).kill();
            case TERMINATE -> process(fault).end();
            case STOP -> process(fault).suspend();
            case SLOW -> line(fault).delay(DELAY);
            case CUT -> line(fault).cut();
            case AWAY -> mode(fault, "AWAY");
            case SILENT -> mode(fault, "LATE");
        }
    }

    void release(Fault fault, Consumer<String> tell) {
        switch (fault.kind()) {
            case KILL, TERMINATE -> revive(fault.target(), tell);
            case STOP -> process(fault).resume();
            case SLOW -> line(fault).delay(Duration.ZERO);
            case CUT -> line(fault).restore();
            case AWAY, SILENT -> mode(fault, "AUTOMATIC");
        }
    }

    boolean areAlive(Target target) {
        return processes(target).stream().allMatch(LocalProcess::isAlive);
    }

    /** Retries the start, as an orchestrator would, because the target's dependencies may be down, too. */
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

    /** Picks one of two replicas; the time of the fault in the schedule decides which. */
    private LocalProcess process(Fault fault) {
        var all = processes(fault.target());
        return all.get((int) (fault.at().toMillis() % all.size()));
    }

    private List<LocalProcess> processes(Target target) {
        return target.service().map(system::replicas).orElseGet(() -> List.of(system.process(target.title())));
    }

    private TcpProxy line(Fault fault) {
        return system.link(fault.target().title());
    }

    private void mode(Fault fault, String mode) {
        Eventually.holds("the partner to be steered", () -> {
            try {
                return city.partner().trySetMode(fault.target().title(), mode).status() == 200;
            } catch (UncheckedIOException away) {
                return false;
            }
        });
    }

    private static String firstLine(StackFailure failure) {
        return failure.getMessage().lines().findFirst().orElse("");
    }
}
