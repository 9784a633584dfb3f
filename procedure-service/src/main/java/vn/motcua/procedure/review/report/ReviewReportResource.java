package vn.motcua.procedure.review.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.review.cost.HourlyWages;
import vn.motcua.procedure.review.plan.ReviewPlans;
import vn.motcua.rest.Problem;

/** The results of a year of reviews, per group and in total. */
@Path("/v1/review-plans/{id}/report")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Reviews")
class ReviewReportResource {
    private final ReviewPlans plans;
    private final ReviewFigures figures;
    private final HourlyWages wages;

    ReviewReportResource(ReviewPlans plans, ReviewFigures figures, HourlyWages wages) {
        this.plans = plans;
        this.figures = figures;
        this.wages = wages;
    }

    @GET
    @Operation(
            summary = "What a plan came to, per group and in all",
            description = "Costs, savings and proposals are those of the concluded reviews, as of now.")
    @APIResponse(responseCode = "200", description = "Procedures, proposals, costs a year before and after, savings")
    public ReviewReport report(@PathParam("id") UUID id) {
        var plan = plans.findByIdOptional(id).orElseThrow(Problem::notFound);
        return ReviewReport.of(plan, wages.of(plan.year()).orElse(null), figures.of(id));
    }
}
