package vn.motcua.routing.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.post.Assignments;

/** Who has a case, whichever agency they belong to: everybody involved can see it (<i>rõ người, rõ việc</i>). */
@Path("/v1/cases/{case}/work")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "cases")
class CaseWorkResource {
    private final CaseFiles caseFiles;
    private final Worklist worklist;
    private final RowReader rowReader;
    private final Assignments assignments;
    private final Caller caller;

    CaseWorkResource(
            CaseFiles caseFiles, Worklist worklist, RowReader rowReader, Assignments assignments, Caller caller) {
        this.caseFiles = caseFiles;
        this.worklist = worklist;
        this.rowReader = rowReader;
        this.assignments = assignments;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The open work of a case: who holds it since when, until when, and what the caller may do",
            description = "Also what waits for the applicant or another system. Empty once the case has ended.")
    public List<TaskView> work(@PathParam("case") UUID id, @Context HttpHeaders headers) {
        var timeLeft = rowReader.now();
        var posts = assignments.of(caller.officer(), timeLeft.now());
        var file = caseFiles.visibleTo(posts.agencies(), id).orElseThrow(Problem::notFound);
        var rows = worklist.ofCase(file.id());
        return rows.stream()
                .map(rowReader.views(rows, posts, timeLeft, headers))
                .toList();
    }
}
