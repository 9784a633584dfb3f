package vn.motcua.procedure.recordimport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Language;
import vn.motcua.procedure.national.FindingCode;
import vn.motcua.procedure.national.FindingWeight;
import vn.motcua.procedure.recordimport.RecordImports.Tally;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.IdempotencyKeys;
import vn.motcua.rest.Languages;
import vn.motcua.rest.OneLine;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** Files of national records: a client opens an import, then sends parts, which may break off anywhere. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Imports")
class ImportsResource {
    private static final String LINES = "application/jsonl";
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final RecordImports imports;
    private final TakePart takePart;
    private final IdempotencyKeys keys;
    private final Caller caller;
    private final Clock clock;

    ImportsResource(RecordImports imports, TakePart takePart, IdempotencyKeys keys, Caller caller, Clock clock) {
        this.imports = imports;
        this.takePart = takePart;
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
                            schema = @Schema(implementation = NewImport.class),
                            examples = @ExampleObject(name = "file", value = ImportExamples.FILE)))
    @Operation(summary = "Open an import of national records", description = "Its lines follow in parts.")
    @APIResponse(
            responseCode = "201",
            description = "Opened; Location leads on",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response open(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewImport file) {
        return keys.once("open an import", key, file, () -> {
            var opened = new RecordImport(UUID.randomUUID(), file.name(), caller.key(), clock.instant());
            imports.persistAndFlush(opened);
            return Response.created(URI.create("/v1/imports/" + opened.id()))
                    .entity(ImportView.of(opened, clock))
                    .tag(String.valueOf(opened.bytes()))
                    .build();
        });
    }

    @PATCH
    @Path("/{id}")
    @Consumes(LINES)
    @RequestBody(
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "line", value = ImportExamples.LINE)))
    @Operation(
            summary = "Send the next part of a file",
            description = "Up to 16 MB of JSON lines; every line becomes a record, whatever is wrong with it.")
    @APIResponse(responseCode = "200", description = "How far it is now")
    @APIResponse(
            responseCode = "409",
            description = "import-offset: the file is taken up to another place; import-complete")
    @APIResponse(responseCode = "413", description = "too-large: send smaller parts; what was taken stays")
    @APIResponse(
            responseCode = "422",
            description = "part-without-line: send a longer part, with the end of a line in it")
    public ImportView take(
            @PathParam("id") UUID id,
            @Parameter(description = "Where in the file the part begins: the bytes taken so far", example = "0")
                    @HeaderParam("Upload-Offset")
                    @NotNull
                    @Min(0)
                    Long offset,
            @Parameter(description = "?1 if the file ends with this part", example = "?1")
                    @HeaderParam("Upload-Complete")
                    @Pattern(regexp = "\\?[01]")
                    String complete,
            InputStream part)
            throws IOException {
        takePart.take(id, offset, part, "?1".equals(complete));
        return ImportView.of(imports.findByIdOptional(id).orElseThrow(Problem::notFound), clock);
    }

    @GET
    @Operation(summary = "Imports, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = ImportView.OnPage.class)))
    public Response list(@BeanParam Page page) {
        var after = page.after();
        var rows = imports.before(
                after.map(cursor -> cursor.instant(0)).orElse(FAR),
                after.map(cursor -> cursor.uuid(1)).orElse(LAST),
                page.probe());
        return page.of(rows, row -> ImportView.of(row, clock), row -> Cursor.of(row.openedAt(), row.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far an import is")
    @APIResponse(responseCode = "200", description = "Also where to go on after a break")
    public ImportView get(@PathParam("id") UUID id) {
        return ImportView.of(imports.findByIdOptional(id).orElseThrow(Problem::notFound), clock);
    }

    @GET
    @Path("/{id}/report")
    @Operation(summary = "What was found in a file", description = "How many records show each finding.")
    @APIResponse(responseCode = "200", description = "The most frequent first")
    public ImportReport report(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var file = imports.findByIdOptional(id).orElseThrow(Problem::notFound);
        var language = Languages.of(headers);
        return new ImportReport(
                ImportView.of(file, clock),
                imports.tallies(id).stream()
                        .map(tally -> ReportedFinding.of(tally, language))
                        .toList());
    }

    record NewImport(
            @NotBlank @Size(max = 200) @OneLine @Schema(examples = "CSDL quốc gia, cấp xã, 11/2026")
            String name) {}

    /** @param findings the most frequent first */
    record ImportReport(ImportView progress, List<ReportedFinding> findings) {}

    /** @param records the number of records with this finding */
    record ReportedFinding(String code, FindingWeight weight, String message, String question, long records) {
        static ReportedFinding of(Tally tally, Language language) {
            var finding = FindingCode.of(tally.code()).orElseThrow();
            return new ReportedFinding(
                    tally.code(),
                    finding.weight(),
                    finding.meaning().in(language),
                    finding.question().in(language),
                    tally.records());
        }
    }
}
