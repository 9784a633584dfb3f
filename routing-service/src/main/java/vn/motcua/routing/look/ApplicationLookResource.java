package vn.motcua.routing.look;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the people of a case to the officials who handle it. */
@Path("/v1/cases/{case}/application")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "cases")
class ApplicationLookResource {
    private final ShownCase shownCase;

    ApplicationLookResource(ShownCase shownCase) {
        this.shownCase = shownCase;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What the applicant filed: the people, how to reach them, the answers and the papers",
            description =
                    "For those who handle the case: a post at its counter or on one of its legs, or a task. Each look is recorded.")
    public ApplicationView look(@PathParam("case") UUID id) {
        return ApplicationView.of(shownCase.require(id));
    }
}
