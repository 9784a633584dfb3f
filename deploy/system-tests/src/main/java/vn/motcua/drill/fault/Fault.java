package vn.motcua.drill.fault;

import java.time.Duration;

/** One fault that is injected. @param at from the beginning of the drill */
public record Fault(Duration at, Target target, FaultKind kind, Duration lasting) {

    Duration end() {
        return at.plus(lasting);
    }

    @Override
    public String toString() {
        return "%6.1f s  %-24s %-7s for %4.1f s"
                .formatted(at.toMillis() / 1e3, target.title(), kind, lasting.toMillis() / 1e3);
    }
}
