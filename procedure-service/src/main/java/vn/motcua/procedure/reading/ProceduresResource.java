package vn.motcua.procedure.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.catalogue.LawAnswers;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.catalogue.Procedures;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.procedure.search.SearchProcedures;
import vn.motcua.procedure.search.SearchProcedures.Place;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** The public catalogue (publication: NĐ 63/2010/NĐ-CP Art. 13-15). */
@Path("/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Procedures")
class ProceduresResource {
    private final Procedures procedures;
    private final StoredCatalogue catalogue;
    private final SearchProcedures search;
    private final LawAnswers answers;
    private final Clock clock;

    ProceduresResource(
            Procedures procedures,
            StoredCatalogue catalogue,
            SearchProcedures search,
            LawAnswers answers,
            Clock clock) {
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.search = search;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Procedures in force on a day",
            description =
                    "What fits the words best first, else by code; today in Hanoi unless a day is given. Typing errors"
                            + " and people's words for things are understood: shownFor says what was taken to be meant.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = ProcedureList.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    @APIResponse(responseCode = "400", description = "A day that is none, a cursor that is none")
    public Response list(
            @Valid @BeanParam ProcedureQuery query,
            @BeanParam Page page,
            @Context Request request,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.of(request, uri, headers, revision -> list(query, revision, page, headers));
    }

    private Response list(ProcedureQuery query, long revision, Page page, HttpHeaders headers) {
        var language = Languages.of(headers);
        var after = page.after()
                .map(cursor -> new Place((int) cursor.number(0), cursor.text(1)))
                .orElse(Place.BEGINNING);
        var answer = search.search(query.wanted(clock), revision, after, page.probe());
        return page.of(
                answer.rows(),
                found -> ProcedureSummary.of(found.row(), language),
                found -> Cursor.of(found.place().rank(), found.place().code()),
                items -> new ProcedureList(items, answer.shownFor()));
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One procedure as it is in force on a day")
    @APIResponse(
            responseCode = "200",
            description = "Documents, form schema, fees, limits and results",
            content = @Content(schema = @Schema(implementation = ProcedureView.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    @APIResponse(responseCode = "404", description = "Never heard of, or not yet in force")
    @APIResponse(responseCode = "410", description = "No longer in force; says what replaced it")
    public Response get(
            @Parameter(description = "The national code", example = "3.000722") @PathParam("code") String code,
            @Parameter(description = "The day", example = "2026-09-01") @QueryParam("on") String on,
            @Context Request request,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.of(request, uri, headers, () -> get(code, on, headers));
    }

    private Response get(String code, String on, HttpHeaders headers) {
        var day = Query.parse(on, clock);
        var language = Languages.of(headers);
        var row = inForce(code, day);
        return Response.ok(ProcedureView.of(row, catalogue.version(row), language))
                .build();
    }

    @GET
    @Path("/{code}/provisions")
    @Operation(
            summary = "What a procedure prescribes on a day, as it is written",
            description =
                    "In the format of a decision's line (GET /v1/format): copy it, change it, and draft an amendment.")
    @APIResponse(
            responseCode = "200",
            description = "The provisions, in both languages",
            content = @Content(schema = @Schema(implementation = JsonNode.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    @APIResponse(responseCode = "404", description = "Never heard of, or not yet in force")
    @APIResponse(responseCode = "410", description = "No longer in force; says what replaced it")
    public Response provisions(
            @Parameter(description = "The national code", example = "1.004873") @PathParam("code") String code,
            @Parameter(description = "The day", example = "2026-09-01") @QueryParam("on") String on,
            @Context Request request,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.of(
                request,
                uri,
                headers,
                () -> Response.ok(CatalogueJson.tree(
                                inForce(code, Query.parse(on, clock)).content()))
                        .build());
    }

    @GET
    @Path("/{code}/versions")
    @Operation(
            summary = "All versions of a procedure, oldest first",
            description = "Without those that another decision superseded before they came into force.")
    @APIResponse(
            responseCode = "200",
            description = "Past, present and announced versions",
            content = @Content(schema = @Schema(implementation = Versions.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    @APIResponse(responseCode = "404", description = "Never heard of")
    public Response versions(
            @Parameter(description = "The national code", example = "2.002621") @PathParam("code") String code,
            @Context Request request,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.of(
                request,
                uri,
                headers,
                () -> Response.ok(versions(code, headers)).build());
    }

    private ProcedureRow inForce(String code, LocalDate day) {
        var rows = procedures.ofCode(code);
        return rows.stream().filter(known -> known.covers(day)).findFirst().orElseThrow(() -> absent(rows, day));
    }

    private Versions versions(String code, HttpHeaders headers) {
        var rows = procedures.ofCode(code);
        if (rows.isEmpty()) {
            throw Problem.notFound();
        }
        var language = Languages.of(headers);
        return new Versions(rows.stream()
                .filter(ProcedureRow::wasInForce)
                .map(row -> ProcedureSummary.of(row, language))
                .toList());
    }

    private Problem absent(List<ProcedureRow> rows, LocalDate day) {
        if (rows.isEmpty() || rows.getFirst().validFrom().isAfter(day)) {
            return Problem.notFound();
        }
        return Problem.gone(
                "procedure-not-in-force", Query.replaced(rows.getLast().replacedBy()));
    }

    /** @param shownFor what was meant, if it is not what was typed */
    record ProcedureList(List<ProcedureSummary> items, String shownFor) {}

    record Versions(List<ProcedureSummary> items) {}
}
