package vn.motcua.procedure.review.reviewing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.review.Review;
import vn.motcua.procedure.review.ReviewContent;
import vn.motcua.procedure.review.ReviewState;
import vn.motcua.procedure.review.ReviewSummary;
import vn.motcua.procedure.review.Reviews;
import vn.motcua.procedure.review.cost.CostProposal;
import vn.motcua.procedure.review.link.ReviewLinks;
import vn.motcua.procedure.review.plan.ReviewAct.Deed;
import vn.motcua.procedure.review.plan.ReviewPlan;
import vn.motcua.procedure.review.plan.ReviewPlans;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** The reviews of a plan: their findings, costs and proposals. */
@Path("/v1/review-plans/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Reviews")
class ReviewsResource {
    private final ReviewPlans plans;
    private final Reviews reviews;
    private final ReviewLinks links;
    private final ReviewRules rules;
    private final ChangeReview change;
    private final ProposeCosts propose;

    ReviewsResource(
            ReviewPlans plans,
            Reviews reviews,
            ReviewLinks links,
            ReviewRules rules,
            ChangeReview change,
            ProposeCosts propose) {
        this.plans = plans;
        this.reviews = reviews;
        this.links = links;
        this.rules = rules;
        this.change = change;
        this.propose = propose;
    }

    @GET
    @Operation(summary = "The reviews of a plan, by their procedures' codes")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = ReviewSummary.OnPage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam Page page) {
        plan(id);
        var after = page.after().map(cursor -> cursor.text(0)).orElse("");
        return page.of(reviews.of(id, after, page.probe()), review -> review, review -> Cursor.of(review.code()));
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "The review of one procedure")
    @APIResponse(
            responseCode = "200",
            description = "ETag for the next change",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response get(
            @PathParam("id") UUID id,
            @Parameter(description = "The procedure", example = "1.004873") @PathParam("code") String code) {
        return change.answer(review(id, code));
    }

    @GET
    @Path("/{code}/cost-proposal")
    @Operation(
            summary = "A first cost sheet",
            description =
                    "The steps and papers of the version in force as activities whose hours are to be filled in, its fixed"
                            + " fees, and the number of cases of the last year's review.")
    @APIResponse(responseCode = "200", description = "Nothing of it is kept")
    public CostProposal costProposal(
            @PathParam("id") UUID id,
            @Parameter(description = "The procedure", example = "1.004873") @PathParam("code") String code,
            @Context HttpHeaders headers) {
        return propose.of(plan(id), review(id, code), Languages.of(headers));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewContent.class),
                            examples = @ExampleObject(name = "civil-status", value = ReviewExamples.REVIEW)))
    @Operation(
            summary = "Write a review",
            description = "The whole of it, as far as it is known. An activity without a wage gets the general rule's.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now, with what it costs",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "409", description = "plan-state: the plan is not approved; review-state: concluded")
    public Response write(
            @PathParam("id") UUID id,
            @Parameter(description = "The procedure", example = "1.004873") @PathParam("code") String code,
            @HeaderParam("If-Match") String version,
            @NotNull @Valid ReviewContent content) {
        var subject = change.begin(id, code, version);
        var review = subject.review();
        review.require(ReviewState.OPEN);
        review.write(rules.settled(content, subject.plan().year(), links.of(review)));
        reviews.countChange(review);
        return change.noted(review, Deed.WRITTEN, null);
    }

    private ReviewPlan plan(UUID id) {
        return plans.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    private Review review(UUID id, String code) {
        return reviews.findByIdOptional(new Review.Key(id, code)).orElseThrow(Problem::notFound);
    }
}
