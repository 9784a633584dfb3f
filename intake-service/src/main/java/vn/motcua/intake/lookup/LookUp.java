package vn.motcua.intake.lookup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import vn.motcua.events.CaseStatus;
import vn.motcua.intake.progress.Progress;
import vn.motcua.rest.Problem;

/**
 * Finds a case by the two codes of its receipt, and counts the wrong tries: a code of six digits is guessed by whoever may try a
 * million times.
 */
@ApplicationScoped
class LookUp {
    private final Progress progress;
    private final WrongTries wrongTries;
    private final LookUpRules rules;
    private final Clock clock;

    LookUp(Progress progress, WrongTries wrongTries, LookUpRules rules, Clock clock) {
        this.progress = progress;
        this.wrongTries = wrongTries;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Does the same for a case that does not exist as for a wrong code. What it counts is committed whatever comes of the request.
     *
     * @return empty for a wrong pair
     * @throws Problem 429 {@code too-many-look-ups} also for the right pair: otherwise the answer would tell which one it is
     */
    Optional<CaseStatus> of(String caseCode, String lookUpCode, String client) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var at = clock.instant();
            // Counted before it is known whether it is wrong, so that many at once are no more than one after the
            // other.
            var ofClient = wrongTries.count("client " + client, at, rules.wrongPerClient());
            var ofCase = wrongTries.count("case " + caseCode, at, rules.wrongPerCase());
            var found = progress.lookedUp(caseCode, lookUpCode);
            if (found.isPresent()) {
                wrongTries.forgive(ofClient);
                wrongTries.forgive(ofCase);
            }
            return found;
        });
    }
}
