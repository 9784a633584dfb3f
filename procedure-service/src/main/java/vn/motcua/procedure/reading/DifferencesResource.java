package vn.motcua.procedure.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.catalogue.Procedures;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.procedure.comparison.DifferenceView;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Problem;

/** What has changed between two days. */
@Path("/v1/procedures/{code}/differences")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Procedures")
class DifferencesResource {
    private final Procedures procedures;
    private final StoredCatalogue catalogue;
    private final Clock clock;

    DifferencesResource(Procedures procedures, StoredCatalogue catalogue, Clock clock) {
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "What a procedure prescribes otherwise on one day than on another",
            description = "Part by part, with what stood there before and what stands there after.")
    @APIResponse(
            responseCode = "200",
            description = "Empty if nothing has changed",
            content = @Content(schema = @Schema(implementation = DifferenceList.class)))
    @APIResponse(responseCode = "404", description = "Not in force on one of the days")
    public DifferenceList between(
            @Parameter(description = "The national code", example = "1.004873") @PathParam("code") String code,
            @Parameter(description = "The earlier day", example = "2026-01-01") @QueryParam("from") String from,
            @Parameter(description = "The later day; today if absent", example = "2026-12-31") @QueryParam("to")
                    String to,
            @Context HttpHeaders headers) {
        var versions = catalogue.versions(procedures.ofCode(code));
        var before = inForce(versions, Query.parse(from, clock));
        var after = inForce(versions, Query.parse(to, clock));
        return new DifferenceList(
                before.from(), after.from(), DifferenceView.between(tree(before), tree(after), Languages.of(headers)));
    }

    private static ProcedureVersion inForce(List<ProcedureVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.covers(day))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static JsonNode tree(ProcedureVersion version) {
        return CatalogueJson.tree(CatalogueJson.write(version.provisions()));
    }

    /** @param before first day of the earlier version @param after of the later one */
    record DifferenceList(LocalDate before, LocalDate after, List<DifferenceView> items) {}
}
