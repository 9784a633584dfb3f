package vn.motcua.procedure.review.planning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.review.Review;
import vn.motcua.procedure.review.ReviewSummary;
import vn.motcua.procedure.review.Reviews;
import vn.motcua.procedure.review.plan.PlanContent;
import vn.motcua.procedure.review.plan.PlanRules;
import vn.motcua.procedure.review.plan.PlanState;
import vn.motcua.procedure.review.plan.PlanSummary;
import vn.motcua.procedure.review.plan.ReviewAct.Deed;
import vn.motcua.procedure.review.plan.ReviewActs;
import vn.motcua.procedure.review.plan.ReviewPlan;
import vn.motcua.procedure.review.plan.ReviewPlans;
import vn.motcua.procedure.review.reviewing.ReviewExamples;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.IdempotencyKeys;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** Yearly plans of review: an authority has one a year. */
@Path("/v1/review-plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Reviews")
class PlansResource {
    private static final UUID LAST = new UUID(-1, -1);
    private static final int FAR = 9999;

    private final ReviewPlans plans;
    private final Reviews reviews;
    private final ReviewActs acts;
    private final PlanRules rules;
    private final IdempotencyKeys keys;
    private final Caller caller;

    PlansResource(
            ReviewPlans plans, Reviews reviews, ReviewActs acts, PlanRules rules, IdempotencyKeys keys, Caller caller) {
        this.plans = plans;
        this.reviews = reviews;
        this.acts = acts;
        this.rules = rules;
        this.keys = keys;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlanContent.class),
                            examples = @ExampleObject(name = "year", value = ReviewExamples.PLAN)))
    @Operation(
            summary = "Draft the plan of a year",
            description = "With its groups and the procedures in each; another controller approves it.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted; ETag and Location lead on",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "409", description = "plan-exists: this authority has a plan of this year")
    @APIResponse(responseCode = "422", description = "plan-faulty: every fault, with its place")
    public Response draft(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid PlanContent content) {
        return keys.once("draft a review plan", key, content, () -> drafted(content));
    }

    private Response drafted(PlanContent content) {
        var plan = new ReviewPlan(UUID.randomUUID(), content, caller.key());
        require(plan.id(), content);
        plans.persist(plan);
        var planned = write(plan, content, Deed.DRAFTED);
        return Response.created(URI.create("/v1/review-plans/" + plan.id()))
                .tag(IfMatch.of(plan.version()))
                .entity(PlanView.of(plan, planned, acts.of(plan.id())))
                .build();
    }

    @GET
    @Operation(summary = "Plans, the latest year first", description = "Of every authority and in every state.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = PlanSummary.OnPage.class)))
    public Response list(@BeanParam Page page) {
        var after = page.after();
        var rows = plans.newest(
                after.map(cursor -> Math.clamp(cursor.number(0), 0, FAR)).orElse(FAR),
                after.map(cursor -> cursor.uuid(1)).orElse(LAST),
                page.probe());
        return page.of(rows, PlanSummary::of, row -> Cursor.of(row.year(), row.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One plan", description = "Its groups with their procedures, and who did what to it.")
    @APIResponse(
            responseCode = "200",
            description = "ETag for the next change",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response get(@PathParam("id") UUID id) {
        var plan = plans.findByIdOptional(id).orElseThrow(Problem::notFound);
        return answer(plan, reviews.of(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlanContent.class),
                            examples = @ExampleObject(name = "year", value = ReviewExamples.OTHER_PLAN)))
    @Operation(summary = "Change a draft of a plan", description = "The whole of it. Wants If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "409", description = "plan-state: no draft any more; plan-exists")
    @APIResponse(responseCode = "422", description = "plan-faulty: every fault, with its place")
    public Response edit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String version, @NotNull @Valid PlanContent content) {
        var plan = plans.locked(id).orElseThrow(Problem::notFound);
        IfMatch.require(version, plan.version());
        plan.require(PlanState.DRAFT);
        require(id, content);
        plan.edit(content, caller.key());
        plans.countChange(plan);
        return answer(plan, write(plan, content, Deed.EDITED));
    }

    private void require(UUID id, PlanContent content) {
        rules.require(content);
        if (plans.isTaken(content.authority(), content.year(), id)) {
            throw Problem.conflict("plan-exists", content.year());
        }
    }

    private List<ReviewSummary> write(ReviewPlan plan, PlanContent content, Deed deed) {
        var planned = new ArrayList<Review>();
        for (int number = 0; number < content.groups().size(); number++) {
            for (var each : content.groups().get(number).procedures()) {
                planned.add(new Review(plan.id(), number, each));
            }
        }
        reviews.replace(plan.id(), planned);
        acts.note(plan.id(), null, deed, null);
        plans.flush();
        return planned.stream()
                .map(Review::summary)
                .sorted(Comparator.comparing(ReviewSummary::code))
                .toList();
    }

    private Response answer(ReviewPlan plan, List<ReviewSummary> planned) {
        return Response.ok(PlanView.of(plan, planned, acts.of(plan.id())))
                .tag(IfMatch.of(plan.version()))
                .build();
    }
}
