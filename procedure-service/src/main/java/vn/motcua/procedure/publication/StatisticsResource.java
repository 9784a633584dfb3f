package vn.motcua.procedure.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.LawAnswers;
import vn.motcua.procedure.publication.Publications.Counts;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** Publications of a period: the figures procedure control reports (TT 02/2017/TT-VPCP; QĐ 766/QĐ-TTg 1.1, 1.2). */
@Path("/v1/statistics/publications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Decisions")
class StatisticsResource {
    private final Publications publications;
    private final LawAnswers answers;

    StatisticsResource(Publications publications, LawAnswers answers) {
        this.publications = publications;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "Procedures published, amended, replaced and abolished in a period",
            description =
                    "By the days on which the decisions were signed, both included. A procedure with several levels counts"
                            + " at each of them.")
    @APIResponse(
            responseCode = "200",
            description = "In all, by field, by level, by authority; and how many were in time",
            content = @Content(schema = @Schema(implementation = Statistics.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response statistics(
            @Parameter(description = "The first day", example = "2026-01-01", required = true)
                    @QueryParam("from")
                    @NotNull
                    LocalDate from,
            @Parameter(description = "The last day", example = "2026-12-31", required = true) @QueryParam("to") @NotNull
                    LocalDate to,
            @Context Request request,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.of(
                request, uri, headers, () -> Response.ok(statistics(from, to)).build());
    }

    private Statistics statistics(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.invalid(new Fault("?to", "out-of-range", Messages.of("out-of-range.ends-before-begins")));
        }
        return new Statistics(
                from,
                to,
                publications.total(from, to),
                publications.byField(from, to),
                publications.byLevel(from, to),
                publications.byAuthority(from, to),
                publications.inTime(from, to),
                publications.displayedInTime(from, to));
    }

    record Statistics(
            LocalDate from,
            LocalDate to,
            Counts total,
            List<Counts> byField,
            List<Counts> byLevel,
            List<Counts> byAuthority,

            @Schema(description = "Index 1.1: signed early enough before the law's effect")
            Share inTime,

            @Schema(description = "Index 1.2: published here soon enough after signing")
            Share displayedInTime) {}

    /**
     * One late decision makes a procedure late for the whole period.
     *
     * @param untold procedures whose timeliness is unknown, counted on neither side
     */
    record Share(long inTime, long late, long untold) {}
}
