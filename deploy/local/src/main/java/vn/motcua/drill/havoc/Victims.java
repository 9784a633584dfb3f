package vn.motcua.drill.havoc;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private final Function<Target, Optional<TcpProxy>> lines;

    /** @param lines the line between the services and that part; empty where none can be struck */
    public Victims(LocalSystem system, City city, Function<Target, Optional<TcpProxy>> lines) {
        this.system = system;
        this.city = city;
        this.lines = lines;
    }

    void strike(Strike strike) {
        var target = strike.target();
        switch (strike.blow()) {
            case KILL -> process(target).kill();
            case STOP -> process(target).suspend();
            case SLOW -> lines.apply(target).ifPresent(line -> line.delay(DELAY));
            case CUT -> lines.apply(target).ifPresent(TcpProxy::cut);
            case AWAY -> mode(target, "AWAY");
            case SILENT -> mode(target, "LATE");
        }
    }

    void release(Strike strike, Consumer<String> tell) {
        var target = strike.target();
        switch (strike.blow()) {
            case KILL -> revive(target, tell);
            case STOP -> process(target).resume();
            case SLOW -> lines.apply(target).ifPresent(line -> line.delay(Duration.ZERO));
            case CUT -> lines.apply(target).ifPresent(TcpProxy::restore);
            case AWAY, SILENT -> mode(target, "AUTOMATIC");
        }
    }

    boolean isAlive(Target target) {
        return process(target).isAlive();
    }

    /** What it needs may be away, too: it is tried again, as an orchestrator would. */
    void revive(Target target, Consumer<String> tell) {
        for (int i = 1; ; i++) {
            try {
                process(target).restart();
                return;
            } catch (StackFailure failure) {
                if (i == TRIES) {
                    throw failure;
                }
                tell.accept("%s did not start: %s".formatted(target.title(), firstLine(failure)));
            }
        }
    }

    private LocalProcess process(Target target) {
        return system.process(target.title());
    }

    private void mode(Target target, String mode) {
        Eventually.holds("the partner to be steered", () -> {
            try {
                return city.partner().trySetMode(target.title(), mode).status() == 200;
            } catch (UncheckedIOException away) {
                return false;
            }
        });
    }

    private static String firstLine(StackFailure failure) {
        return failure.getMessage().lines().findFirst().orElse("");
    }
}
