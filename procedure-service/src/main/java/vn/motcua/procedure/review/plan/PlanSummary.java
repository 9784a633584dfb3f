package vn.motcua.procedure.review.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan in a list. */
public record PlanSummary(UUID id, PlanState state, int year, String authority) {
    /** The schema of a page. */
    @Schema(name = "PlanPage")
    public record OnPage(List<PlanSummary> items) {}

    public static PlanSummary of(ReviewPlan plan) {
        return new PlanSummary(plan.id(), plan.state(), plan.year(), plan.authority());
    }
}
