package vn.motcua.procedure.drafting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Language;
import vn.motcua.procedure.comparison.DifferenceView;
import vn.motcua.procedure.decision.DecisionLine;
import vn.motcua.procedure.decision.DecisionLines;
import vn.motcua.procedure.decision.Decisions;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** What a draft would change: for whoever approves it. */
@Path("/v1/drafts/{id}/differences")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Decisions")
class DraftDifferencesResource {
    private final Decisions decisions;
    private final DecisionLines lines;
    private final CompareDraft compare;

    DraftDifferencesResource(Decisions decisions, DecisionLines lines, CompareDraft compare) {
        this.decisions = decisions;
        this.lines = lines;
        this.compare = compare;
    }

    @GET
    @Operation(
            summary = "What the lines of a draft change, by their keys",
            description = "Compared with what is in force on the day on which it takes effect.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = LineDifferences.OnPage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam Page page, @Context HttpHeaders headers) {
        var decision = decisions.findByIdOptional(id).orElseThrow(Problem::notFound);
        var after = page.after().map(cursor -> cursor.text(0)).orElse("");
        var language = Languages.of(headers);
        return page.of(
                lines.of(id, after, page.probe()),
                line -> differences(line, decision.effectiveOn(), language),
                line -> Cursor.of(line.key()));
    }

    private LineDifferences differences(DecisionLine line, LocalDate day, Language language) {
        var compared = compare.compare(line.line(), day);
        return new LineDifferences(
                line.key(),
                line.action(),
                compared.isPresent(),
                compared.map(both -> DifferenceView.between(both.before(), both.after(), language))
                        .orElse(List.of()));
    }

    /** @param compared whether something is in force in whose place it comes */
    record LineDifferences(String key, String action, boolean compared, List<DifferenceView> items) {
        @Schema(name = "LineDifferencesPage")
        record OnPage(List<LineDifferences> items) {}
    }
}
