package vn.motcua.procedure.drafting;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.DecisionAct;
import vn.motcua.procedure.decision.DecisionAct.Act;
import vn.motcua.procedure.decision.DecisionActs;
import vn.motcua.procedure.decision.DecisionSummary;
import vn.motcua.procedure.decision.Decisions;
import vn.motcua.procedure.decision.Heading;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.IdempotencyKeys;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** Decisions drafted by procedure control; the outcome and the history of each stay readable here. */
@Path("/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Decisions")
class DraftsResource {
    private static final UUID LAST = new UUID(-1, -1);
    private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

    private final Decisions decisions;
    private final DecisionActs acts;
    private final IdempotencyKeys keys;
    private final Caller caller;
    private final Clock clock;

    DraftsResource(Decisions decisions, DecisionActs acts, IdempotencyKeys keys, Caller caller, Clock clock) {
        this.decisions = decisions;
        this.acts = acts;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Heading.class),
                            examples = @ExampleObject(name = "province", value = DecisionExamples.HEADING)))
    @Operation(
            summary = "Draft a decision",
            description = "Its lines follow; nobody but procedure control sees a draft.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted; ETag and Location lead on",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", description = "number-taken: this authority has a decision of this number")
    public Response draft(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Heading heading) {
        return keys.once("draft a decision", key, heading, () -> drafted(heading));
    }

    private Response drafted(Heading heading) {
        var decision = new Decision(UUID.randomUUID(), heading, caller.key());
        require(decision.id(), heading);
        decisions.persistAndFlush(decision);
        note(decision, Act.DRAFTED);
        return Response.created(URI.create("/v1/drafts/" + decision.id()))
                .tag(IfMatch.of(decision.version()))
                .entity(view(decision))
                .build();
    }

    @GET
    @Operation(
            summary = "Decisions that are not published, newest first",
            description = "Drafts, submitted and discarded ones.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = DecisionSummary.OnPage.class)))
    public Response list(@BeanParam Page page) {
        var after = page.after();
        var rows = decisions.unpublished(
                after.map(cursor -> LocalDate.ofEpochDay(cursor.number(0))).orElse(FAR),
                after.map(cursor -> cursor.uuid(1)).orElse(LAST),
                page.probe());
        return page.of(rows, DecisionSummary::of, row -> Cursor.of(row.dated().toEpochDay(), row.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One decision, and who did what to it")
    @APIResponse(
            responseCode = "200",
            description = "ETag for the next change",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(decisions.findByIdOptional(id).orElseThrow(Problem::notFound));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Heading.class),
                            examples = @ExampleObject(name = "province", value = DecisionExamples.HEADING)))
    @Operation(summary = "Change the heading of a draft", description = "Wants If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "409", description = "decision-state: no draft any more; number-taken")
    public Response edit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String version, @NotNull @Valid Heading heading) {
        var decision = decisions.locked(id).orElseThrow(Problem::notFound);
        IfMatch.require(version, decision.version());
        require(id, heading);
        decision.edit(heading, caller.key());
        note(decision, Act.EDITED);
        decisions.flush();
        return answer(decision);
    }

    private void require(UUID id, Heading heading) {
        if (!heading.faults().isEmpty()) {
            throw Problem.invalid(heading.faults());
        }
        if (decisions.isTaken(heading.authority(), heading.number(), id)) {
            throw Problem.conflict("number-taken", heading.number().strip());
        }
    }

    private void note(Decision decision, Act act) {
        acts.persist(new DecisionAct(decision.id(), act, caller.key(), clock.instant(), null));
    }

    private Response answer(Decision decision) {
        return Response.ok(view(decision)).tag(IfMatch.of(decision.version())).build();
    }

    private DraftView view(Decision decision) {
        return DraftView.of(decision, acts.of(decision.id()), clock);
    }
}
