package vn.motcua.drill.havoc;

import java.time.Duration;

/** One blow. @param at from the beginning of the drill */
public record Strike(Duration at, Target target, Blow blow, Duration lasting) {

    Duration end() {
        return at.plus(lasting);
    }

    @Override
    public String toString() {
        return "%6.1f s  %-24s %-7s for %4.1f s"
                .formatted(at.toMillis() / 1e3, target.title(), blow, lasting.toMillis() / 1e3);
    }
}
