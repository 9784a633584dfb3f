package vn.motcua.routing.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.PostRole;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;
import vn.motcua.routing.post.Assignments;

/** Who works in an agency, in which posts, and how much each has open: so that a head gives work to somebody who has time. */
@Path("/v1/agencies/{agency}/officers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "worklist")
class ColleagueResource {
    private final Colleagues colleagues;
    private final Assignments assignments;
    private final RowReader rowReader;
    private final Caller caller;

    ColleagueResource(Colleagues colleagues, Assignments assignments, RowReader rowReader, Caller caller) {
        this.colleagues = colleagues;
        this.assignments = assignments;
        this.rowReader = rowReader;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The officers of an agency, their posts of now, and how much each has open",
            description = "For everybody who works there. 404 for an agency where the caller does not.")
    @APIResponse(
            responseCode = "200",
            description = "A page, by the officers' ids; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = OnPage.class)))
    public Response officers(
            @PathParam("agency") String agency,
            @Parameter(description = "Only those whose post covers this unit", example = "tu-phap")
                    @QueryParam("unit")
                    @Size(max = 80)
                    String unit,
            @Parameter(description = "Only those with such a post", example = "CASE_OFFICER") @QueryParam("role")
                    PostRole role,
            @BeanParam Page page) {
        var timeLeft = rowReader.now();
        if (!assignments.of(caller.officer(), timeLeft.now()).agencies().contains(agency)) {
            throw Problem.notFound();
        }
        var after = page.after().map(cursor -> cursor.text(0)).orElse("");
        var found = colleagues.of(agency, unit, role, timeLeft, after, page.probe());
        return page.of(found, colleague -> colleague, colleague -> Cursor.of(colleague.officer()));
    }

    @Schema(name = "ColleaguePage")
    public record OnPage(List<Colleagues.Colleague> items) {}
}
