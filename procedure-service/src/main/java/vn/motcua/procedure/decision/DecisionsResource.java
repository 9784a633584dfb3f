package vn.motcua.procedure.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.catalogue.LawAnswers;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** Published decisions, readable by everybody (NĐ 63/2010/NĐ-CP Art. 25: they have legal value). */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Decisions")
class DecisionsResource {
    private final Decisions decisions;
    private final DecisionLines lines;
    private final LawAnswers answers;
    private final Clock clock;

    DecisionsResource(Decisions decisions, DecisionLines lines, LawAnswers answers, Clock clock) {
        this.decisions = decisions;
        this.lines = lines;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Published decisions, the newest publication first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = DecisionSummary.OnPage.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response list(
            @BeanParam Page page, @Context Request request, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.of(request, uri, headers, () -> list(page));
    }

    private Response list(Page page) {
        var before = page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return page.of(decisions.published(before, page.probe()), DecisionSummary::of, row -> Cursor.of(row.serial()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One published decision")
    @APIResponse(
            responseCode = "200",
            description = "It never changes",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "404", description = "Never heard of, or not published")
    public DecisionView get(@PathParam("id") UUID id) {
        return DecisionView.of(published(id), clock);
    }

    @GET
    @Path("/{id}/lines")
    @Operation(summary = "What a published decision ordered, by the keys of its lines")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = LineView.OnPage.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    @APIResponse(responseCode = "404", description = "Never heard of, or not published")
    public Response lines(
            @PathParam("id") UUID id,
            @BeanParam Page page,
            @Context Request request,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.of(request, uri, headers, () -> lines(id, page));
    }

    private Response lines(UUID id, Page page) {
        published(id);
        var after = page.after().map(cursor -> cursor.text(0)).orElse("");
        return page.of(lines.of(id, after, page.probe()), LineView::of, line -> Cursor.of(line.key()));
    }

    private Decision published(UUID id) {
        return decisions.findByIdOptional(id).filter(Decision::isPublished).orElseThrow(Problem::notFound);
    }
}
