package vn.motcua.routing.urge;

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

/** Whoever was asked about a leg answers. */
@Path("/v1/tasks/{task}/urge")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "processing")
class UrgeAnswerResource {
    private final Desk desk;

    UrgeAnswerResource(Desk desk) {
        this.desk = desk;
    }

    @POST
    @Path("/answer")
    @Transactional
    @Operation(
            summary = "Answer the question of the head of the one-stop",
            description = "The work itself stays where it is; the answer stands in the history.")
    public CaseView answer(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull Reason request) {
        var work = desk.open(taskId, headers, Command.ANSWER_URGE);
        work.done(work.file().urgeAnswered(work.leg(), request.reason(), work.officer(), work.at()));
        return CaseView.of(work.file(), headers);
    }
}
