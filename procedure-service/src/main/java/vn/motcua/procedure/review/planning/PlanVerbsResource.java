package vn.motcua.procedure.review.planning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.review.Reviews;
import vn.motcua.procedure.review.plan.PlanRules;
import vn.motcua.procedure.review.plan.PlanState;
import vn.motcua.procedure.review.plan.ReviewAct.Deed;
import vn.motcua.procedure.review.plan.ReviewActs;
import vn.motcua.procedure.review.plan.ReviewPlan;
import vn.motcua.procedure.review.plan.ReviewPlans;
import vn.motcua.rest.Caller;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Problem;

/** The state changes of a plan; every operation requires If-Match. */
@Path("/v1/review-plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Reviews")
class PlanVerbsResource {
    private final ReviewPlans plans;
    private final Reviews reviews;
    private final ReviewActs acts;
    private final PlanRules rules;
    private final Caller caller;

    PlanVerbsResource(ReviewPlans plans, Reviews reviews, ReviewActs acts, PlanRules rules, Caller caller) {
        this.plans = plans;
        this.reviews = reviews;
        this.acts = acts;
        this.rules = rules;
        this.caller = caller;
    }

    @POST
    @Path("/approve")
    @Transactional
    @Operation(
            summary = "Approve a plan",
            description =
                    "By a controller who had no hand in it. Checked once more; from then on its reviews may be written.")
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "403", description = "own-plan: whoever wrote it does not approve it")
    @APIResponse(responseCode = "409", description = "plan-state: no draft")
    @APIResponse(responseCode = "422", description = "plan-faulty: the catalogue has changed meanwhile")
    public Response approve(@PathParam("id") UUID id, @HeaderParam("If-Match") String version) {
        var plan = required(id, version);
        plan.require(PlanState.DRAFT);
        if (plan.hasHand(caller.key())) {
            throw Problem.forbidden("own-plan");
        }
        rules.require(PlanView.content(plan, reviews.of(id)));
        plan.approve(caller.key());
        return noted(plan, Deed.APPROVED);
    }

    @POST
    @Path("/close")
    @Transactional
    @Operation(
            summary = "Close a plan",
            description =
                    "Final: neither it nor any of its reviews changes again. A proposal linked to a draft still counts as"
                            + " carried out once that decision is published.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "409", description = "plan-state: not approved, or closed already")
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") String version) {
        var plan = required(id, version);
        plan.close();
        return noted(plan, Deed.CLOSED);
    }

    private ReviewPlan required(UUID id, String version) {
        var plan = plans.locked(id).orElseThrow(Problem::notFound);
        IfMatch.require(version, plan.version());
        return plan;
    }

    private Response noted(ReviewPlan plan, Deed deed) {
        acts.note(plan.id(), null, deed, null);
        plans.flush();
        return Response.ok(PlanView.of(plan, reviews.of(plan.id()), acts.of(plan.id())))
                .tag(IfMatch.of(plan.version()))
                .build();
    }
}
