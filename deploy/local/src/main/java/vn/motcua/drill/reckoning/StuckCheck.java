package vn.motcua.drill.reckoning;

import vn.motcua.drill.ledger.Fate;

/** Every application the drill began came to its end, and nothing it asked for was refused. */
final class StuckCheck extends Check {
    StuckCheck() {
        super("refused or stuck without a reason");
    }

    @Override
    void examine(World world, Examination examination) {
        for (var entry : world.ledger()) {
            var went = entry.fate() != Fate.REFUSED && entry.fate() != Fate.GIVEN_UP;
            examination.expect(
                    went,
                    entry.application()
                            .map(Object::toString)
                            .orElse(entry.errand().filing()),
                    "%s of leg %s: %s",
                    entry.errand().operation(),
                    entry.errand().leg(),
                    entry.essence("why").orElse(""));
        }
    }
}
