package vn.motcua.procedure.recordimport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Messages;
import vn.motcua.procedure.national.FindingCode;
import vn.motcua.procedure.recordimport.RecordView.RecordSummary;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** The records of an import with their findings and drafts. */
@Path("/v1/imports/{id}/records")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Imports")
class ImportRecordsResource {
    private final RecordImports imports;
    private final ImportLines lines;
    private final AnswerRecord answer;

    ImportRecordsResource(RecordImports imports, ImportLines lines, AnswerRecord answer) {
        this.imports = imports;
        this.lines = lines;
        this.answer = answer;
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
            @PathParam("id") UUID id,
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

    /** @throws Problem 400 if there is no such finding */
    static FindingCode known(String finding) {
        return FindingCode.of(finding)
                .orElseThrow(() ->
                        Problem.invalid(new Fault("?finding", "one-of", Messages.of("one-of.there-such-finding"))));
    }

    @GET
    @Path("/{line}")
    @Operation(summary = "One record: as it came, what was found, what was read, what the draft lacks")
    @APIResponse(
            responseCode = "200",
            description = "ETag for the next change",
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("line") long line, @Context HttpHeaders headers) {
        return answer.with(lines.of(id, line).orElseThrow(Problem::notFound), headers);
    }
}
