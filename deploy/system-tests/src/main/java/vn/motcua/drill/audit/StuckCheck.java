package vn.motcua.drill.audit;

import vn.motcua.drill.ledger.AttemptResult;

/** Every application the drill began came to its end, and nothing it asked for was refused. */
final class StuckCheck extends Check {
    StuckCheck() {
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
