package vn.motcua.routing.supplement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
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
import vn.motcua.events.PostRole;
import vn.motcua.events.Text;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.casefile.SupplementDraft;
import vn.motcua.routing.form.HeldInDatabase;
import vn.motcua.routing.form.ItemRequest;
import vn.motcua.routing.form.Reason;
import vn.motcua.routing.task.Desk;
import vn.motcua.routing.task.Desk.Work;

/** A leg that is being processed asks the applicant for more, through the one-stop and nobody else. */
@Path("/v1/tasks/{task}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "supplement")
class SupplementResource {
    private final Desk desk;
    private final AskApplicant askApplicant;
    private final ReviewSupplement reviewSupplement;
    private final StopLeg stopLeg;

    SupplementResource(Desk desk, AskApplicant askApplicant, ReviewSupplement reviewSupplement, StopLeg stopLeg) {
        this.desk = desk;
        this.askApplicant = askApplicant;
        this.reviewSupplement = reviewSupplement;
        this.stopLeg = stopLeg;
    }

    @POST
    @Path("/supplement-draft")
    @Transactional
    @Operation(summary = "Write what is to be asked of the applicant: every defect at once (form 02)")
    public CaseView draft(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull DraftRequest request) {
        var work = desk.open(taskId, headers);
        if (work.leg() == null
                || work.task().role() != PostRole.CASE_OFFICER
                || !work.task().step().equals(work.leg().stepKeyOrNone())) {
            throw Problem.conflict(
                    "not-an-examination",
                    new Text(
                            "Chỉ người thụ lý soạn yêu cầu bổ sung, khi đang thẩm định.",
                            "Only the case officer writes a request for a supplement, while he examines."));
        }
        desk.requireAssignee(work);
        HeldInDatabase.refuse(work.file().checked(), request.items());
        askApplicant.draft(work, request.draft(work.officer()));
        return answer(work, headers);
    }

    @POST
    @Path("/supplement-draft/sign")
    @Transactional
    @Operation(summary = "The head of the unit signs the request; the one-stop sends it")
    public CaseView sign(@PathParam("task") UUID taskId, @Context HttpHeaders headers) {
        var work = hand(taskId, headers, SupplementTasks.SIGN);
        askApplicant.sign(work);
        return answer(work, headers);
    }

    @POST
    @Path("/supplement-draft/return")
    @Transactional
    @Operation(summary = "Give the request back to whoever wrote it, with the reason; the clock runs on")
    public CaseView sendBack(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull Reason request) {
        var work = hand(taskId, headers, SupplementTasks.SIGN, SupplementTasks.SEND);
        askApplicant.sendBack(work, request.reason());
        return answer(work, headers);
    }

    @POST
    @Path("/supplement-draft/send")
    @Transactional
    @Operation(summary = "The one-stop sends form 02 to the applicant; the leg's clock stands")
    public CaseView send(@PathParam("task") UUID taskId, @Context HttpHeaders headers) {
        var work = hand(taskId, headers, SupplementTasks.SEND);
        askApplicant.send(work);
        return answer(work, headers);
    }

    @POST
    @Path("/supplement/complete")
    @Transactional
    @Operation(summary = "What came is complete: the clock runs again, since it was filed")
    public CaseView complete(@PathParam("task") UUID taskId, @Context HttpHeaders headers) {
        var work = hand(taskId, headers, SupplementTasks.REVIEW);
        reviewSupplement.complete(work);
        return answer(work, headers);
    }

    @POST
    @Path("/supplement/incomplete")
    @Transactional
    @Operation(summary = "What came is not all that was asked for: the request stands, with what is missing")
    public CaseView incomplete(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull Reason request) {
        var work = hand(taskId, headers, SupplementTasks.REVIEW);
        reviewSupplement.incomplete(work, request.reason());
        return answer(work, headers);
    }

    @POST
    @Path("/stop")
    @Transactional
    @Operation(summary = "The applicant's time is over: end the leg (form 05)")
    public CaseView stop(@PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull Reason request) {
        var work = hand(taskId, headers, SupplementTasks.STOP);
        if (work.leg().state() != LegState.SUPPLEMENT_REQUESTED) {
            throw wrongHand();
        }
        stopLeg.stop(work, request.reason());
        return answer(work, headers);
    }

    private Work hand(UUID taskId, HttpHeaders headers, String... steps) {
        var work = desk.open(taskId, headers);
        if (!List.of(steps).contains(work.task().step())) {
            throw wrongHand();
        }
        desk.requireHolder(work);
        return work;
    }

    private static Problem wrongHand() {
        return Problem.conflict(
                "wrong-step", new Text("Bước này không cho phép thao tác đó.", "This step does not allow that."));
    }

    private static CaseView answer(Work work, HttpHeaders headers) {
        return CaseView.of(work.file(), headers);
    }

    /** @param basis the provision of the sector that allows to ask again, or later than the general rule does */
    public record DraftRequest(
            @NotEmpty @Size(max = 100) List<@Valid @NotNull ItemRequest> items,
            @NotBlank @Size(max = 2000) String reason,
            @Size(min = 1, max = 300) String basis) {
        SupplementDraft draft(String officer) {
            var asked = items.stream().map(ItemRequest::item).toList();
            return new SupplementDraft(asked, reason, basis == null || basis.isBlank() ? null : basis, officer);
        }
    }
}
