package vn.motcua.procedure.decision;

import java.time.LocalDate;
import java.util.UUID;

/** A decision in a list. */
record DecisionSummary(
        UUID id, DecisionState state, String number, String authority, LocalDate dated, LocalDate effectiveOn) {
    static DecisionSummary of(Decision decision) {
        var heading = decision.heading();
        return new DecisionSummary(
                decision.id(),
                decision.state(),
                heading.number(),
                heading.authority(),
                heading.dated(),
                heading.effectiveOn());
    }
}
