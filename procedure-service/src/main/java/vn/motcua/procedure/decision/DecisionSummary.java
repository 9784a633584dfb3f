package vn.motcua.procedure.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision in a list. */
public record DecisionSummary(
        UUID id, DecisionState state, String number, String authority, LocalDate dated, LocalDate effectiveOn) {
    /** A page, as OpenAPI describes it. */
    @Schema(name = "DecisionPage")
    public record OnPage(List<DecisionSummary> items) {}

    public static DecisionSummary of(Decision decision) {
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
