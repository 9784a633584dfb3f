package vn.motcua.procedure.competence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Language;
import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Calendars;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.LawAnswers;
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.catalogue.Procedures;
import vn.motcua.procedure.catalogue.Standing;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.procedure.reading.Query;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;
import vn.motcua.worktime.WorkingCalendar;

/** Who is competent for a procedure in an area on a day, and why; also where nobody is competent, or more than one agency. */
@Path("/v1/competence")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Competence")
class CompetenceResource {
    private static final int MOST_YEARS = 5;

    private final StoredCatalogue catalogue;
    private final Procedures procedures;
    private final Calendars calendars;
    private final LawAnswers answers;
    private final Clock clock;

    CompetenceResource(
            StoredCatalogue catalogue, Procedures procedures, Calendars calendars, LawAnswers answers, Clock clock) {
        this.catalogue = catalogue;
        this.procedures = procedures;
        this.calendars = calendars;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Who is competent for a procedure in an area on a day, and why",
            description =
                    "The area's old code is understood after a merger. What nobody can be named for stands under open.")
    @APIResponse(
            responseCode = "200",
            description = "Who receives, decides, co-ordinates and controls",
            content = @Content(schema = @Schema(implementation = CompetenceView.class)))
    @APIResponse(responseCode = "400", description = "No procedure asked for, or a day that is none")
    @APIResponse(responseCode = "404", description = "No such procedure, no such area, or not yet in force")
    @APIResponse(responseCode = "410", description = "The procedure is no longer in force; says what replaced it")
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response get(
            @Parameter(description = "The national code", example = "1.004873")
                    @QueryParam("procedure")
                    @NotBlank
                    @Size(max = 60)
                    String procedure,
            @Parameter(description = "The commune as forms name it", example = "cau-giay")
                    @QueryParam("area")
                    @Size(max = 80)
                    String area,
            @Parameter(description = "The day", example = "2026-09-01") @QueryParam("on") String on,
            @Context Request request,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.of(
                request,
                uri,
                headers,
                () -> Response.ok(view(procedure, area, on, Languages.of(headers)))
                        .build());
    }

    private CompetenceView view(String procedure, String area, String on, Language language) {
        var day = Query.day("on", on, clock);
        var law = catalogue.of(Set.of(procedure));
        var version = inForce(law, procedure, day);
        var place = place(law, area, day);
        var answer = new WhoIsCompetent(version.provisions(), law, day, place).find();
        return CompetenceView.of(procedure, version, place, day, answer, language);
    }

    private static ProcedureVersion inForce(Catalogue law, String procedure, LocalDate day) {
        var versions = law.versions(procedure);
        if (versions.isEmpty() || versions.getFirst().isAfter(day)) {
            throw Problem.notFound();
        }
        return law.inForce(procedure, day)
                .orElseThrow(() -> Problem.gone(
                        "procedure-not-in-force",
                        Query.replaced(versions.getLast().replacedBy())));
    }

    private static Standing<Area> place(Catalogue law, String area, LocalDate day) {
        var standing = Standing.ofArea(area, law, day);
        if (area != null && standing.path().isEmpty()) {
            throw Problem.notFound();
        }
        return standing;
    }

    @GET
    @Path("/gaps")
    @Operation(summary = "Where nobody is competent, or more than one, over the whole catalogue", description = """
                For every matter that a procedure in force needs, in every area; by area, then by matter. First of all the days of \
                which nobody has announced yet whether they are off.\
                """)
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = GapView.OnPage.class)))
    @APIResponse(responseCode = "400", description = "Days that are none, or too far apart")
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response gaps(
            @Parameter(description = "The first day; today if absent", example = "2026-09-01") @QueryParam("from")
                    String from,
            @Parameter(description = "The last day; a year later if absent", example = "2027-08-31") @QueryParam("to")
                    String to,
            @BeanParam Page page,
            @Context Request request,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.of(request, uri, headers, () -> gaps(from, to, page, Languages.of(headers)));
    }

    private Response gaps(String from, String to, Page page, Language language) {
        var first = Query.day("from", from, clock);
        var last = to == null || to.isEmpty() ? first.plusYears(1) : Query.day("to", to, clock);
        if (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS))) {
            throw Problem.invalid(new Fault("?to", "out-of-range", Messages.of("out-of-range.from-0-5")));
        }
        var shown = page.after().map(cursor -> Math.max(0, cursor.number(0))).orElse(0L);
        var announced = calendars.working().map(WorkingCalendar::announcedTo).orElse(last);
        var gaps =
                new FindGaps(catalogue.of(Set.of()), first, last).of(procedures.mattersInForce(first, last), announced);
        var rows = gaps.stream().skip(shown).limit(page.probe()).toList();
        return page.of(rows, gap -> GapView.of(gap, language), _ -> Cursor.of(shown + page.limit()));
    }
}
