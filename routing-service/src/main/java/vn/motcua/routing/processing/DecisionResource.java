package vn.motcua.routing.processing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import vn.motcua.rest.OneLine;
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.task.Command;
import vn.motcua.routing.task.Desk;

/** The decision: signed by an approver who did not prepare it, then numbered and issued by the clerk. */
@Path("/v1/tasks/{task}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "decision")
class DecisionResource {
    private final Desk desk;
    private final GiveSteps giveSteps;

    DecisionResource(Desk desk, GiveSteps giveSteps) {
        this.desk = desk;
        this.giveSteps = giveSteps;
    }

    @POST
    @Path("/approve")
    @Transactional
    @Operation(summary = "Approve the draft as submitted; never by somebody who prepared it")
    public CaseView approve(@PathParam("task") UUID taskId, @Context HttpHeaders headers) {
        var work = desk.open(taskId, headers, Command.APPROVE);
        giveSteps.approve(work);
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/issue")
    @Transactional
    @Operation(summary = "Number and date the result, and issue it; the leg's clock stops")
    public CaseView issue(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull IssueRequest request) {
        var work = desk.open(taskId, headers, Command.ISSUE);
        giveSteps.issue(work, request.number());
        return CaseView.of(work.file(), headers);
    }

    /** @param number the document's number if the office has given one already; otherwise the next of the year's book */
    public record IssueRequest(
            @Size(min = 1, max = 64) @OneLine String number) {}
}
