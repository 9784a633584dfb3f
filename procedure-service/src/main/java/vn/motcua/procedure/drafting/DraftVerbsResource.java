package vn.motcua.procedure.drafting;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.DecisionAct;
import vn.motcua.procedure.decision.DecisionAct.Act;
import vn.motcua.procedure.decision.DecisionActs;
import vn.motcua.procedure.decision.DecisionState;
import vn.motcua.procedure.decision.Decisions;
import vn.motcua.procedure.publication.PublishDecision;
import vn.motcua.rest.Caller;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Problem;

/** The verbs that bring a draft to publication; every verb requires If-Match. */
@Path("/v1/drafts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Decisions")
class DraftVerbsResource {
    /** This wait and the publication together stay below the deadline of a request. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Decisions decisions;
    private final DecisionActs acts;
    private final CheckDecision check;
    private final PublishDecision publication;
    private final Caller caller;
    private final Clock clock;

    DraftVerbsResource(
            Decisions decisions,
            DecisionActs acts,
            CheckDecision check,
            PublishDecision publication,
            Caller caller,
            Clock clock) {
        this.decisions = decisions;
        this.acts = acts;
        this.check = check;
        this.publication = publication;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/submit")
    @Transactional
    @Operation(
            summary = "Hand a draft to a second person for approval",
            description = "Refused as long as it has faults.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", description = "decision-state: no draft")
    @APIResponse(responseCode = "422", description = "decision-faulty: every fault, with line and place")
    public Response submit(@PathParam("id") UUID id, @HeaderParam("If-Match") String version) {
        var decision = required(id, version);
        decision.require(DecisionState.DRAFT);
        check.requireFaultless(decision);
        decision.submit(caller.key());
        return noted(decision, Act.SUBMITTED, null);
    }

    @POST
    @Path("/approve")
    @Transactional
    @Operation(
            summary = "Approve and publish",
            description =
                    "All or nothing, and final. By a controller who had no hand in its content. Checked once more.")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "403", description = "own-decision: whoever wrote it does not approve it")
    @APIResponse(responseCode = "409", description = "decision-state: not submitted")
    @APIResponse(responseCode = "422", description = "decision-faulty: another decision was faster")
    public Response approve(@PathParam("id") UUID id, @HeaderParam("If-Match") String version) {
        publication.takeTurn(PATIENCE);
        var decision = required(id, version);
        decision.require(DecisionState.SUBMITTED);
        if (decision.hasHand(caller.key())) {
            throw Problem.forbidden("own-decision");
        }
        check.requireFaultless(decision);
        publication.publish(decision, caller.key());
        return noted(decision, Act.PUBLISHED, null);
    }

    @POST
    @Path("/send-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Send a submitted decision back to its author")
    @APIResponse(
            responseCode = "200",
            description = "A draft again",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", description = "decision-state: not submitted")
    public Response sendBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String version, @NotNull @Valid Why why) {
        var decision = required(id, version);
        decision.sendBack();
        return noted(decision, Act.SENT_BACK, why.reason());
    }

    @POST
    @Path("/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Discard what was not published", description = "It stays readable to procedure control.")
    @APIResponse(
            responseCode = "200",
            description = "Discarded",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", description = "decision-state: published, or discarded already")
    public Response discard(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String version, @NotNull @Valid Why why) {
        var decision = required(id, version);
        decision.discard();
        return noted(decision, Act.DISCARDED, why.reason());
    }

    private Decision required(UUID id, String version) {
        var decision = decisions.locked(id).orElseThrow(Problem::notFound);
        IfMatch.require(version, decision.version());
        return decision;
    }

    private Response noted(Decision decision, Act act, String reason) {
        acts.persist(new DecisionAct(decision.id(), act, caller.key(), clock.instant(), reason));
        decisions.flush();
        return Response.ok(DraftView.of(decision, acts.of(decision.id()), clock))
                .tag(IfMatch.of(decision.version()))
                .build();
    }

    record Why(
            @NotBlank @Size(max = 1000) @Schema(examples = "Thiếu mức phí của trường hợp thứ hai")
            String reason) {}
}
