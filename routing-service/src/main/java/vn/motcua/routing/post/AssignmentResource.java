package vn.motcua.routing.post;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.PostRole;
import vn.motcua.rest.Caller;

/** Lists the posts that the caller holds at this instant: they explain what the caller may do. */
@Path("/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "posts")
class AssignmentResource {
    private final Assignments assignments;
    private final Caller caller;
    private final Clock clock;

    AssignmentResource(Assignments assignments, Caller caller, Clock clock) {
        this.assignments = assignments;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "The caller's posts of now; one without a unit covers the whole agency")
    public List<AssignmentView> mine() {
        return assignments.of(caller.officer(), clock.instant()).held().stream()
                .map(AssignmentView::of)
                .toList();
    }

    public record AssignmentView(String agency, String unit, PostRole role) {
        static AssignmentView of(Assignment post) {
            return new AssignmentView(post.agency(), post.unit(), post.role());
        }
    }
}
