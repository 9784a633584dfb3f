package vn.motcua.routing.look;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.task.Tasks;
import vn.motcua.routing.task.WhyNot;

/** Shows the people of a case to the officials who handle it. */
@Path("/v1/cases/{case}/application")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "cases")
class ApplicationLookResource {
    private final CaseFiles caseFiles;
    private final Tasks tasks;
    private final Assignments assignments;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    ApplicationLookResource(
            CaseFiles caseFiles, Tasks tasks, Assignments assignments, Looks looks, Caller caller, Clock clock) {
        this.caseFiles = caseFiles;
        this.tasks = tasks;
        this.assignments = assignments;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What the applicant filed: the people, how to reach them, the answers and the papers",
            description =
                    "For those who handle the case: a post at its counter or on one of its legs, or a task. Each look is recorded.")
    public ApplicationView look(@PathParam("case") UUID id) {
        var at = clock.instant();
        var posts = assignments.of(caller.officer(), at);
        var file = caseFiles.visibleTo(posts.agencies(), id).orElseThrow(Problem::notFound);
        if (!Handling.is(file, posts, tasks.openOf(id))) {
            throw WhyNot.POST.problem();
        }
        looks.record(caller.officer(), id, at);
        return ApplicationView.of(file);
    }
}
