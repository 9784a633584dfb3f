package vn.motcua.procedure.recordimport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
import vn.motcua.procedure.drafting.SetLine;
import vn.motcua.procedure.national.CompleteDraft.Fill;
import vn.motcua.procedure.national.CompleteDraft.Rule;
import vn.motcua.procedure.national.FindingCode;
import vn.motcua.procedure.national.FindingWeight;
import vn.motcua.procedure.recordimport.TakeRecord.Completion;
import vn.motcua.procedure.recordimport.TakeRecords.Selection;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Problem;

/** Many records of an import as lines of one decision. */
@Path("/v1/imports/{id}/lines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Imports")
class RecordLinesResource {
    /** The most records that fit into the deadline of a request. */
    private static final int MOST = 100;

    private final RecordImports imports;
    private final ImportLines lines;
    private final TakeRecords takeRecords;
    private final SetLine setLine;
    private final CheckParts checkParts;

    RecordLinesResource(
            RecordImports imports, ImportLines lines, TakeRecords takeRecords, SetLine setLine, CheckParts checkParts) {
        this.imports = imports;
        this.lines = lines;
        this.takeRecords = takeRecords;
        this.setLine = setLine;
        this.checkParts = checkParts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ManyRecords.class),
                            examples = @ExampleObject(name = "many", value = ImportExamples.TAKE_MANY)))
    @Operation(
            summary = "Make many records lines of a decision's draft",
            description = "What became of each is told, and a bad one does not stop the rest. The same again changes"
                    + " nothing: a line that the draft has is left as it is.")
    @APIResponse(responseCode = "200", description = "Each record, in the order of the file; next leads on")
    @APIResponse(responseCode = "409", description = "decision-state: no draft any more; what was taken before stays")
    public RecordsTaken take(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @NotNull @Valid ManyRecords wanted) {
        imports.findByIdOptional(id).orElseThrow(Problem::notFound);
        checkParts.require(wanted.fill());
        setLine.requireDraft(wanted.decision());
        var numbers = lines.numbers(id, wanted.from(), wanted.limit() + 1);
        var now = numbers.subList(0, Math.min(wanted.limit(), numbers.size()));
        var completion = new Completion(wanted.keep(), wanted.fill(), wanted.byRule());
        var selection = new Selection(wanted.decision(), completion, wanted.heaviest(), wanted.accept());
        var taken = takeRecords.take(id, now, selection, Languages.of(headers));
        return new RecordsTaken(taken, numbers.size() > now.size() ? numbers.getLast() : null);
    }

    /**
     * @param keep parts of provisions that the version in force lends
     * @param accept findings that stand as they were read
     * @param from the first line of the file to process
     * @param limit the most records to process
     */
    record ManyRecords(
            @NotNull UUID decision,
            Set<@NotNull @Pattern(regexp = RecordDraftResource.PARTS) String> keep,
            FindingWeight heaviest,
            Set<@NotNull FindingCode> accept,
            Set<@NotNull Rule> byRule,
            Fill fill,
            @Min(1) Long from,
            @Min(1) @Max(MOST) Integer limit) {
        ManyRecords {
            keep = Objects.requireNonNullElse(keep, Set.of());
            accept = Objects.requireNonNullElse(accept, Set.of());
            byRule = Objects.requireNonNullElse(byRule, Set.of());
            fill = Objects.requireNonNullElseGet(fill, Fill::nothing);
            from = Objects.requireNonNullElse(from, 1L);
            limit = Objects.requireNonNullElse(limit, MOST);
        }
    }

    /** @param next the line to continue from; absent at the end of the file */
    record RecordsTaken(List<RecordTaken> items, Long next) {}
}
