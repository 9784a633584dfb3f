package vn.motcua.procedure.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.catalogue.CalendarYear;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.rest.Problem;

@Path("/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Calendar")
class CalendarResource {
    private final LawDocuments documents;

    CalendarResource(LawDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Path("/{year: [0-9]{4}}")
    @Operation(summary = "The working calendar of a year: days off, worked weekend days, office hours")
    @APIResponse(responseCode = "200", description = "The calendar with its source and how sure it is")
    @APIResponse(responseCode = "404", description = "Not published yet")
    public CalendarYear get(@Parameter(description = "The year", example = "2026") @PathParam("year") String year) {
        return documents
                .of(Kind.CALENDAR, year)
                .map(row -> row.read(CalendarYear.class))
                .orElseThrow(Problem::notFound);
    }
}
