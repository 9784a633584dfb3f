package vn.motcua.procedure.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Language;
import vn.motcua.procedure.decision.DecisionLine;
import vn.motcua.procedure.decision.DecisionLines;
import vn.motcua.procedure.decision.Decisions;
import vn.motcua.procedure.decision.KeyedLine;
import vn.motcua.procedure.decision.LineView;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** The lines of a draft. They may be faulty as long as their format is right. */
@Path("/v1/drafts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Decisions")
class DraftLinesResource {
    private final Decisions decisions;
    private final DecisionLines lines;
    private final SetLine setLine;
    private final CheckDecision check;
    private final Caller caller;

    DraftLinesResource(Decisions decisions, DecisionLines lines, SetLine setLine, CheckDecision check, Caller caller) {
        this.decisions = decisions;
        this.lines = lines;
        this.setLine = setLine;
        this.check = check;
        this.caller = caller;
    }

    @PUT
    @Path("/lines/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = JsonNode.class),
                            examples = @ExampleObject(name = "abolish", value = DecisionExamples.LINE)))
    @Operation(
            summary = "Set a line of a draft",
            description =
                    "Any key, usually the procedure's code; the same again changes nothing. GET /v1/format describes it.")
    @APIResponse(
            responseCode = "200",
            description = "The line as it is kept",
            content = @Content(schema = @Schema(implementation = LineView.class)))
    @APIResponse(responseCode = "409", description = "decision-state: no draft any more; decision-full")
    public LineView put(
            @PathParam("id") UUID id,
            @Parameter(description = "The line", example = "2.001023")
                    @PathParam("key")
                    @Pattern(regexp = KeyedLine.KEY)
                    String key,
            @NotNull JsonNode line) {
        return LineView.of(setLine.set(id, key, line));
    }

    @DELETE
    @Path("/lines/{key}")
    @Transactional
    @Operation(summary = "Take a line out of a draft")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "decision-state: no draft any more")
    public void delete(
            @PathParam("id") UUID id,
            @Parameter(description = "The line", example = "2.001023")
                    @PathParam("key")
                    @Pattern(regexp = KeyedLine.KEY)
                    String key) {
        var decision = decisions.locked(id).orElseThrow(Problem::notFound);
        decision.touch(caller.key());
        decisions.countChange(decision);
        if (!lines.deleteById(new DecisionLine.Key(id, key))) {
            throw Problem.notFound();
        }
    }

    @GET
    @Path("/lines")
    @Operation(summary = "The lines of a draft, by their keys")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = LineView.OnPage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam Page page) {
        decisions.findByIdOptional(id).orElseThrow(Problem::notFound);
        var after = page.after().map(cursor -> cursor.text(0)).orElse("");
        return page.of(lines.of(id, after, page.probe()), LineView::of, line -> Cursor.of(line.key()));
    }

    @GET
    @Path("/faults")
    @Operation(summary = "Everything that keeps a draft from being published", description = "With line and place.")
    @APIResponse(responseCode = "200", description = "Empty if it may be submitted")
    public FaultList faults(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var decision = decisions.findByIdOptional(id).orElseThrow(Problem::notFound);
        var language = Languages.of(headers);
        return new FaultList(
                decision.isPublished()
                        ? List.of()
                        : check.faults(decision).stream()
                                .map(fault -> FaultView.of(fault, language))
                                .toList());
    }

    record FaultList(List<FaultView> items) {}

    record FaultView(String pointer, String code, String message) {
        static FaultView of(Fault fault, Language language) {
            return new FaultView(fault.pointer(), fault.code(), fault.message().in(language));
        }
    }
}
