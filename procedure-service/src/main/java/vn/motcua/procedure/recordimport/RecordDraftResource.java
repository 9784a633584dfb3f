package vn.motcua.procedure.recordimport;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Messages;
import vn.motcua.procedure.national.CompleteDraft.Fill;
import vn.motcua.procedure.national.CompleteDraft.Rule;
import vn.motcua.procedure.recordimport.TakeRecord.Completion;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Fault;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Problem;

/** Completes the draft of a record and makes it a line of a decision. */
@Path("/v1/imports/{id}/records/{line}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Imports")
class RecordDraftResource {
    /** The parts of provisions that the version in force may lend to a draft. */
    static final String PARTS =
            "name|field|order|caseTypes|sets|documents|form|requirements|filing|keeping|basis|parameters|process|accepted";

    private final ImportLines lines;
    private final ReadDecided readDecided;
    private final TakeRecord takeRecord;
    private final CheckParts checkParts;
    private final AnswerRecord answer;
    private final Caller caller;

    RecordDraftResource(
            ImportLines lines,
            ReadDecided readDecided,
            TakeRecord takeRecord,
            CheckParts checkParts,
            AnswerRecord answer,
            Caller caller) {
        this.lines = lines;
        this.readDecided = readDecided;
        this.takeRecord = takeRecord;
        this.checkParts = checkParts;
        this.answer = answer;
        this.caller = caller;
    }

    @PUT
    @Path("/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = JsonNode.class),
                            examples = @ExampleObject(name = "name", value = ImportExamples.DRAFT)))
    @Operation(
            summary = "Write the draft of a record anew",
            description = "Whole, and as unfinished as it is; the record stays as it came. Wants If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    public Response edit(
            @PathParam("id") UUID id,
            @PathParam("line") long line,
            @HeaderParam("If-Match") String version,
            @Context HttpHeaders headers,
            @NotNull JsonNode draft) {
        var found = lines.of(id, line).orElseThrow(Problem::notFound);
        IfMatch.require(version, found.record().version());
        if (!draft.isObject()) {
            throw Problem.invalid(new Fault("", "wrong-type", Messages.of("wrong-type.object")));
        }
        found.record().edit(draft, caller.key());
        lines.flush();
        return answer.with(found, headers);
    }

    @POST
    @Path("/line")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Destination.class),
                            examples = @ExampleObject(name = "decision", value = ImportExamples.TAKE)))
    @Operation(
            summary = "Make a record a line of a decision's draft",
            description = "NEW, or AMEND where a version is in force then; as long as its shape is incomplete, 400 says"
                    + " what it lacks. Wants If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The record, now with its decision",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    @APIResponse(
            responseCode = "409",
            description = "record-unreadable; nothing-to-keep; decision-state: no draft any more; decision-full")
    public Response take(
            @PathParam("id") UUID id,
            @PathParam("line") long line,
            @HeaderParam("If-Match") String version,
            @Context HttpHeaders headers,
            @NotNull @Valid Destination destination) {
        var found = lines.of(id, line).orElseThrow(Problem::notFound);
        IfMatch.require(version, found.record().version());
        checkParts.require(destination.fill());
        var completion = new Completion(destination.keep(), destination.fill(), destination.byRule());
        var draft = readDecided.of(found.record()).draft();
        takeRecord.into(destination.decision(), found.record(), draft, completion);
        lines.flush();
        return answer.with(found, headers);
    }

    /** @param keep parts of provisions that the version in force lends */
    record Destination(
            @NotNull UUID decision,

            @Schema(description = "Parts that the version in force lends, as GET /v1/format names them")
            Set<@Pattern(regexp = PARTS) String> keep,

            Set<@NotNull Rule> byRule,
            Fill fill) {
        Destination {
            keep = Objects.requireNonNullElse(keep, Set.of());
            byRule = Objects.requireNonNullElse(byRule, Set.of());
            fill = Objects.requireNonNullElseGet(fill, Fill::nothing);
        }
    }
}
