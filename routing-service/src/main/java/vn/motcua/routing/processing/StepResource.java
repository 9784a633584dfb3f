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
import vn.motcua.events.PostRole;
import vn.motcua.events.Text;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.casefile.Proposal;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.task.Desk;
import vn.motcua.routing.task.Desk.Work;

/** Work on a step inside an agency: heads assign, officers claim, complete and return. */
@Path("/v1/tasks/{task}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "processing")
class StepResource {
    private final Desk desk;
    private final Assignments assignments;
    private final ConductLeg conductLeg;

    StepResource(Desk desk, Assignments assignments, ConductLeg conductLeg) {
        this.desk = desk;
        this.assignments = assignments;
        this.conductLeg = conductLeg;
    }

    @POST
    @Path("/assign")
    @Transactional
    @Operation(summary = "The head of the unit gives the task to an officer who holds the post it wants")
    public CaseView assign(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull AssignRequest request) {
        var work = step(taskId, headers);
        var task = work.task();
        if (!assignments.leads(work.officer(), task.agency(), task.unit(), work.at())) {
            throw Desk.postMissing();
        }
        var chosen = assignments
                .handler(request.officer(), task.role(), task.agency(), task.unit(), work.at())
                .orElseThrow(() -> Problem.unprocessable(
                        "assignee-without-post",
                        new Text(
                                "Người được phân công không giữ vị trí cần cho việc này.",
                                "The officer named holds no post that may do this task now.")));
        conductLeg.take(work.file(), work.leg(), chosen, work.officer(), work.at());
        return answer(work, headers);
    }

    @POST
    @Path("/claim")
    @Transactional
    @Operation(summary = "Take an unassigned task oneself, where the unit allows it")
    public CaseView claim(@PathParam("task") UUID taskId, @Context HttpHeaders headers) {
        var work = step(taskId, headers);
        var officer = desk.requireHolder(work);
        if (!assignments.mayClaim(work.task().agency(), work.task().unit())) {
            throw Problem.forbidden(
                    "claim-not-allowed",
                    new Text(
                            "Đơn vị này chỉ nhận việc theo phân công của lãnh đạo.",
                            "In this unit the head assigns the work."));
        }
        conductLeg.take(work.file(), work.leg(), officer, work.at());
        return answer(work, headers);
    }

    @POST
    @Path("/complete")
    @Transactional
    @Operation(
            summary = "Complete the step; the last one before the approver submits the draft of the decision",
            description = "A proposal is needed exactly where the next step is the approver's.")
    public CaseView complete(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull CompleteRequest request) {
        var work = step(taskId, headers);
        var officer = desk.requireAssignee(work);
        if (isDecision(work.task().role())) {
            throw Problem.conflict(
                    "not-a-processing-step",
                    new Text("Bước này được phê duyệt hoặc phát hành.", "This step is approved or issued."));
        }
        var before = work.leg().followingStep().role() == PostRole.APPROVER;
        if (before != (request.proposal() != null)) {
            throw Problem.invalid(new Fault(
                    "/proposal",
                    before ? "proposal-missing" : "proposal-unexpected",
                    new Text(
                            before ? "Cần dự thảo kết quả để trình." : "Bước này chưa trình dự thảo.",
                            before ? "The draft to submit is missing." : "This step submits no draft.")));
        }
        if (before) {
            conductLeg.submit(work.file(), work.leg(), officer, request.proposal(), work.at());
        } else {
            conductLeg.completeStep(work.file(), work.leg(), officer, work.at());
        }
        return answer(work, headers);
    }

    @POST
    @Path("/return")
    @Transactional
    @Operation(summary = "Send the work back to the step before, with the reason; the applicant's clock runs on")
    public CaseView sendBack(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull ReturnRequest request) {
        var work = step(taskId, headers);
        var officer = desk.requireHolder(work);
        if (work.leg().isAtFirstStep() || work.task().role() == PostRole.CLERK) {
            throw Problem.conflict(
                    "nothing-to-return-to",
                    new Text("Không có bước trước để trả lại.", "There is no step that this one could go back to."));
        }
        var preparer = work.leg().proposal() == null ? null : work.leg().lastPreparer();
        conductLeg.sendBack(work.file(), work.leg(), officer, preparer, request.reason(), work.at());
        return answer(work, headers);
    }

    private Work step(UUID taskId, HttpHeaders headers) {
        var work = desk.open(taskId, headers);
        if (work.leg() == null || !work.task().step().equals(work.leg().stepKeyOrNone())) {
            throw Problem.conflict(
                    "not-a-step", new Text("Đây không phải một bước xử lý.", "This task is not a step of a leg."));
        }
        return work;
    }

    private static boolean isDecision(PostRole role) {
        return role == PostRole.APPROVER || role == PostRole.CLERK;
    }

    private static CaseView answer(Work work, HttpHeaders headers) {
        return CaseView.of(work.file(), headers);
    }

    public record AssignRequest(@NotBlank @Size(max = 64) String officer) {}

    public record CompleteRequest(
            @Size(max = 2000) String note, @Valid Proposal proposal) {}

    public record ReturnRequest(@NotBlank @Size(max = 2000) String reason) {}
}
