package vn.motcua.procedure.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.catalogue.CalendarYear;
import vn.motcua.procedure.catalogue.LawAnswers;
import vn.motcua.procedure.catalogue.LawDocument;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.procedure.catalogue.LawPeriod;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;

/** The general rules with their periods, and which of them a legal text confirms. */
@Path("/v1/parameters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Parameters")
class ParametersResource {
    private final LawDocuments documents;
    private final LawAnswers answers;

    ParametersResource(LawDocuments documents, LawAnswers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "The general rules, by name",
            description = "Each with its periods; a procedure may prescribe its own instead.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = ParameterView.OnPage.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response list(
            @BeanParam Page page, @Context Request request, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.of(request, uri, headers, () -> list(page));
    }

    private Response list(Page page) {
        var after = page.after().map(cursor -> cursor.text(0)).orElse("");
        return page.of(
                documents.of(Kind.PARAMETER, after, page.probe()),
                row -> new ParameterView(row.code(), periods(row)),
                row -> Cursor.of(row.code()));
    }

    @GET
    @Path("/certainty")
    @Operation(
            summary = "Which values a legal text confirms, and which none does",
            description = "Every period of every general rule, and every year's calendar: confirmed means that the"
                    + " article was read in the text itself or in a quotation of it.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = CertaintyView.OnPage.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response certainty(
            @Parameter(description = "Only those that are, or are not; both if absent", example = "false")
                    @QueryParam("confirmed")
                    Boolean confirmed,
            @BeanParam Page page,
            @Context Request request,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.of(request, uri, headers, () -> certainty(confirmed, page, headers));
    }

    private Response certainty(Boolean confirmed, Page page, HttpHeaders headers) {
        var language = Languages.of(headers);
        var shown = page.after().map(cursor -> Math.max(0, cursor.number(0))).orElse(0L);
        var rows = Stream.concat(
                        documents.of(Kind.CALENDAR).stream().map(ParametersResource::ofCalendar),
                        documents.of(Kind.PARAMETER).stream().flatMap(ParametersResource::ofParameter))
                .filter(value -> confirmed == null || confirmed == value.confirmed())
                .skip(shown)
                .limit(page.probe())
                .toList();
        return page.of(rows, value -> CertaintyView.of(value, language), _ -> Cursor.of(shown + page.limit()));
    }

    private static LawValue ofCalendar(LawDocument row) {
        return LawValue.of(row.read(CalendarYear.class));
    }

    private static Stream<LawValue> ofParameter(LawDocument row) {
        return periods(row).stream().map(period -> LawValue.of(row.code(), period));
    }

    private static List<LawPeriod> periods(LawDocument row) {
        return Arrays.asList(row.read(LawPeriod[].class));
    }

    record ParameterView(String name, List<LawPeriod> periods) {
        @Schema(name = "ParameterPage")
        record OnPage(List<ParameterView> items) {}
    }
}
