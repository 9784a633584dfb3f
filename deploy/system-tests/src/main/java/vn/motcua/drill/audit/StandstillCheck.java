package vn.motcua.drill.audit;

import vn.motcua.drill.ledger.AttemptResult;

/** Every application of the drill reached its end, and none of its requests was refused. */
final class StandstillCheck extends Check {
    StandstillCheck() {
        super("refused or stuck without a reason");
    }

    @Override
    void examine(Snapshot world, Examination examination) {
        for (var entry : world.ledger()) {
            var went = entry.result() != AttemptResult.REFUSED && entry.result() != AttemptResult.GIVEN_UP;
            examination.expect(
                    went,
                    entry.application()
                            .map(Object::toString)
                            .orElse(entry.tracked().filing()),
                    "%s of leg %s: %s",
                    entry.tracked().command(),
                    entry.tracked().leg(),
                    entry.essence("why").orElse(""));
        }
    }
}
