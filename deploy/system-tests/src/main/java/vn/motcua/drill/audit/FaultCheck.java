package vn.motcua.drill.audit;

import java.util.Set;

/** While a dependency is away a service gives no answer or 503, never another server error, nor 401 for a valid token. */
final class FaultCheck extends Check {
    private static final Set<Integer> PROPER = Set.of(0, 200, 201, 202, 409, 429, 503);

    FaultCheck() {
        super("outages answered otherwise than by 503");
    }

    @Override
    void examine(Snapshot world, Examination examination) {
        for (var entry : world.ledger()) {
            examination.expect(
                    PROPER.contains(entry.status()) || entry.status() / 100 == 4 && entry.status() != 401,
                    entry.application()
                            .map(Object::toString)
                            .orElse(entry.tracked().filing()),
                    "%s: %s",
                    entry.tracked().command(),
                    entry.essence("why").orElse(""));
        }
    }
}
