package vn.motcua.routing.processing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.casefile.Grounds;
import vn.motcua.routing.casefile.Proposal;
import vn.motcua.routing.form.Reason;
import vn.motcua.routing.task.Command;
import vn.motcua.routing.task.Desk;

/** Work on a step inside an agency: heads assign, officers claim, complete and return. */
@Path("/v1/tasks/{task}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "processing")
class StepResource {
    private final Desk desk;
    private final GiveSteps giveSteps;
    private final ConductLeg conductLeg;

    StepResource(Desk desk, GiveSteps giveSteps, ConductLeg conductLeg) {
        this.desk = desk;
        this.giveSteps = giveSteps;
        this.conductLeg = conductLeg;
    }

    @POST
    @Path("/assign")
    @Transactional
    @Operation(summary = "The head of the unit gives the task to an officer who holds the post it wants")
    public CaseView assign(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull AssignRequest request) {
        var work = desk.open(taskId, headers, Command.ASSIGN);
        giveSteps.assign(work, request.officer());
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/claim")
    @Transactional
    @Operation(summary = "Take an unassigned task oneself: the head of the unit, and officers where the unit allows it")
    public CaseView claim(@PathParam("task") UUID taskId, @Context HttpHeaders headers) {
        var work = desk.open(taskId, headers, Command.CLAIM);
        giveSteps.claim(work);
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/give-back")
    @Transactional
    @Operation(summary = "Give the work back to the head of the unit, with the reason")
    public CaseView giveBack(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull Reason request) {
        var work = desk.open(taskId, headers, Command.GIVE_BACK);
        conductLeg.giveBack(work, request.reason());
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/complete")
    @Transactional
    @Operation(summary = "Complete the step; the work goes to the next one")
    public CaseView complete(@PathParam("task") UUID taskId, @Context HttpHeaders headers) {
        var work = desk.open(taskId, headers, Command.COMPLETE);
        giveSteps.complete(work);
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/submit")
    @Transactional
    @Operation(summary = "Complete the last step before the approver's: submit the draft of the decision")
    public CaseView submit(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull SubmitRequest request) {
        var work = desk.open(taskId, headers, Command.SUBMIT);
        if (!GiveSteps.isFollowedByApproval(work)) {
            throw Problem.conflict("no-approval-follows");
        }
        var proposal = request.proposal();
        var missing = Grounds.missing("/proposal", proposal.outcome(), proposal.reason(), proposal.basis());
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        conductLeg.submit(work, proposal);
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/return")
    @Transactional
    @Operation(summary = "Send the work back to the step before, with the reason; the applicant's clock runs on")
    public CaseView sendBack(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull ReturnRequest request) {
        var work = desk.open(taskId, headers, Command.RETURN);
        if (work.leg().isAtFirstStep()) {
            throw Problem.conflict("nothing-to-return-to");
        }
        conductLeg.sendBack(work, request.reason());
        return CaseView.of(work.file(), headers);
    }

    public record AssignRequest(
            @NotBlank @Size(max = 64) @OneLine String officer) {}

    public record SubmitRequest(@NotNull @Valid Proposal proposal) {}

    public record ReturnRequest(@NotBlank @Size(max = 2000) String reason) {}
}
