package vn.motcua.routing.attention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.form.Reason;
import vn.motcua.routing.task.Command;
import vn.motcua.routing.task.Desk;

/** Records that the one-stop has looked at a matter that no rule settles. */
@Path("/v1/tasks/{task}/attention")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "tasks")
class AttentionResource {
    private final Desk desk;

    AttentionResource(Desk desk) {
        this.desk = desk;
    }

    @POST
    @Path("/close")
    @Transactional
    @Operation(
            summary = "Close what the one-stop was called for, with the reason",
            description =
                    "The history says what it was: a report that came too late or contradicts, a missing document.")
    public CaseView close(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull Reason request) {
        var work = desk.open(taskId, headers, Command.CLOSE_ATTENTION);
        work.done(work.file().attentionClosed(request.reason(), work.officer(), work.at()));
        return CaseView.of(work.file(), headers);
    }
}
