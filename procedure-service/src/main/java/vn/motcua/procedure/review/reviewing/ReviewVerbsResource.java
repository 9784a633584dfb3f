package vn.motcua.procedure.review.reviewing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import vn.motcua.procedure.review.ReviewState;
import vn.motcua.procedure.review.Reviews;
import vn.motcua.procedure.review.link.LinkRules;
import vn.motcua.procedure.review.link.LinkSet;
import vn.motcua.procedure.review.link.ReviewLinks;
import vn.motcua.procedure.review.plan.ReviewAct.Deed;

/** The operations on a written review; every operation requires If-Match. */
@Path("/v1/review-plans/{id}/reviews/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Reviews")
class ReviewVerbsResource {
    private final ChangeReview change;
    private final Reviews reviews;
    private final ReviewLinks links;
    private final ReviewRules rules;
    private final LinkRules linkRules;

    ReviewVerbsResource(
            ChangeReview change, Reviews reviews, ReviewLinks links, ReviewRules rules, LinkRules linkRules) {
        this.change = change;
        this.reviews = reviews;
        this.links = links;
        this.rules = rules;
        this.linkRules = linkRules;
    }

    @POST
    @Path("/conclude")
    @Transactional
    @Operation(
            summary = "Conclude a review",
            description =
                    "Wants all three findings, a proposal, and both costs; the cost before is enough where everything is kept.")
    @APIResponse(
            responseCode = "200",
            description = "Concluded: the report counts it",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(
            responseCode = "409",
            description = "plan-state: the plan is not approved; review-state: concluded already")
    @APIResponse(responseCode = "422", description = "review-incomplete: everything that is missing")
    public Response conclude(
            @PathParam("id") UUID id,
            @Parameter(description = "The procedure", example = "1.004873") @PathParam("code") String code,
            @HeaderParam("If-Match") String version) {
        var review = change.begin(id, code, version).review();
        review.require(ReviewState.OPEN);
        rules.requireComplete(review.content());
        review.conclude();
        return change.noted(review, Deed.CONCLUDED, null);
    }

    @POST
    @Path("/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Open a concluded review again", description = "The reason stands in its history.")
    @APIResponse(
            responseCode = "200",
            description = "Open",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "409", description = "plan-state: the plan is not approved; review-state: open")
    public Response reopen(
            @PathParam("id") UUID id,
            @Parameter(description = "The procedure", example = "1.004873") @PathParam("code") String code,
            @HeaderParam("If-Match") String version,
            @NotNull @Valid Reopening reopening) {
        var review = change.begin(id, code, version).review();
        review.reopen();
        return change.noted(review, Deed.REOPENED, reopening.reason());
    }

    @PUT
    @Path("/links")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = LinkSet.class),
                            examples = {
                                @ExampleObject(name = "one", value = ReviewExamples.LINKS),
                                @ExampleObject(name = "none", value = ReviewExamples.NO_LINKS)
                            }))
    @Operation(
            summary = "Say which lines of decisions the proposals led to",
            description =
                    "All of them. A line is of a draft or of a published decision and concerns the procedure; a proposal is"
                            + " carried out once a decision that it led to is published.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(
            responseCode = "409",
            description = "plan-state: the plan is not approved; review-state: not concluded")
    @APIResponse(responseCode = "422", description = "links-faulty: every fault, with its place")
    public Response link(
            @PathParam("id") UUID id,
            @Parameter(description = "The procedure", example = "1.004873") @PathParam("code") String code,
            @HeaderParam("If-Match") String version,
            @NotNull @Valid LinkSet set) {
        var subject = change.begin(id, code, version);
        var review = subject.review();
        review.require(ReviewState.CONCLUDED);
        linkRules.require(subject.plan(), review, set.links());
        links.replace(review, set.links());
        reviews.countChange(review);
        return change.noted(review, Deed.LINKED, null);
    }

    record Reopening(
            @NotBlank @Size(max = 1000) @Schema(examples = "Số hồ sơ trong năm chưa đúng")
            String reason) {}
}
