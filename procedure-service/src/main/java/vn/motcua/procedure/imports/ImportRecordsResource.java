package vn.motcua.procedure.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Text;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.procedure.imports.RecordView.RecordSummary;
import vn.motcua.procedure.national.FindingCode;
import vn.motcua.procedure.rules.CatalogueFormat;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Fault;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** The records of an import: what was found, what people make of it, and the way into a decision. */
@Path("/v1/imports/{id}/records")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Imports")
class ImportRecordsResource {
    private static final int MOST_OTHERS = 10;
    private static final JsonNode PROVISIONS = CatalogueFormat.of("provisions");

    private final RecordImports imports;
    private final ImportLines lines;
    private final JsonSchemas schemas;
    private final TakeRecord takeRecord;
    private final Caller caller;

    ImportRecordsResource(
            RecordImports imports, ImportLines lines, JsonSchemas schemas, TakeRecord takeRecord, Caller caller) {
        this.imports = imports;
        this.lines = lines;
        this.schemas = schemas;
        this.takeRecord = takeRecord;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The records of an import, in the order of the file",
            description = "All, or those with a finding.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = RecordView.OnPage.class)))
    public Response list(
            @Parameter(description = "The import", example = "0199a2cf-8aa4-7369-b768-1ae2dd03a398") @PathParam("id")
                    UUID id,
            @Parameter(description = "Only those with this finding", example = "unit-missing") @QueryParam("finding")
                    String finding,
            @BeanParam Page page,
            @Context HttpHeaders headers) {
        imports.findByIdOptional(id).orElseThrow(Problem::notFound);
        var after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        var rows = finding == null
                ? lines.after(id, after, page.probe())
                : lines.after(id, known(finding), after, page.probe());
        var language = Languages.of(headers);
        return page.of(rows, line -> RecordSummary.of(line, language), line -> Cursor.of(line.line()));
    }

    private static FindingCode known(String finding) {
        return FindingCode.of(finding)
                .orElseThrow(() -> Problem.invalid(new Fault(
                        "?finding", "enum", new Text("Không có loại phát hiện này.", "There is no such finding."))));
    }

    @GET
    @Path("/{line}")
    @Operation(summary = "One record: as it came, what was found, what was read, what the draft lacks")
    @APIResponse(
            responseCode = "200",
            description = "ETag for the next change",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    public Response get(
            @Parameter(description = "The import", example = "0199a2cf-8aa4-7369-b768-1ae2dd03a398") @PathParam("id")
                    UUID id,
            @Parameter(description = "The line of the file", example = "1") @PathParam("line") long line,
            @Context HttpHeaders headers) {
        return answer(required(id, line), headers);
    }

    @PUT
    @Path("/{line}/draft")
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
            @Parameter(description = "The import", example = "0199a2cf-8aa4-7369-b768-1ae2dd03a398") @PathParam("id")
                    UUID id,
            @Parameter(description = "The line of the file", example = "1") @PathParam("line") long line,
            @HeaderParam("If-Match") String version,
            @Context HttpHeaders headers,
            @NotNull JsonNode draft) {
        var found = required(id, line);
        IfMatch.require(version, found.record().version());
        if (!draft.isObject()) {
            throw Problem.invalid(
                    new Fault("", "type", new Text("Phải là một đối tượng JSON.", "Must be a JSON object.")));
        }
        found.record().edit(draft, caller.key());
        lines.flush();
        return answer(found, headers);
    }

    @POST
    @Path("/{line}/line")
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
            @Parameter(description = "The import", example = "0199a2cf-8aa4-7369-b768-1ae2dd03a398") @PathParam("id")
                    UUID id,
            @Parameter(description = "The line of the file", example = "1") @PathParam("line") long line,
            @HeaderParam("If-Match") String version,
            @Context HttpHeaders headers,
            @NotNull @Valid Destination destination) {
        var found = required(id, line);
        IfMatch.require(version, found.record().version());
        takeRecord.into(destination.decision(), found.record(), destination.keep());
        lines.flush();
        return answer(found, headers);
    }

    private ImportLine required(UUID id, long line) {
        return lines.of(id, line).orElseThrow(Problem::notFound);
    }

    private Response answer(ImportLine line, HttpHeaders headers) {
        var record = line.record();
        var view = RecordView.of(
                line,
                schemas.validate(PROVISIONS, record.draft()),
                lines.otherHashes(record, MOST_OTHERS).size(),
                Languages.of(headers));
        return Response.ok(view).tag(IfMatch.of(record.version())).build();
    }

    /** @param keep parts of provisions that the version in force lends */
    record Destination(
            @NotNull UUID decision,

            @Schema(description = "Parts that the version in force lends, as GET /v1/format names them")
            Set<
                            @Pattern(
                                    regexp =
                                            "name|field|order|caseTypes|sets|documents|form|requirements|filing|keeping"
                                                    + "|basis|parameters|process|accepted")
                            String>
                    keep) {
        Destination {
            keep = Objects.requireNonNullElse(keep, Set.of());
        }
    }
}
