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
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.casefile.SupplementDraft;
import vn.motcua.routing.form.AskedItems;
import vn.motcua.routing.form.ItemRequest;
import vn.motcua.routing.form.Reason;
import vn.motcua.routing.hands.PassForm;
import vn.motcua.routing.task.Command;
import vn.motcua.routing.task.Desk;

/** A leg that is being processed asks the applicant for more, only through the one-stop. */
@Path("/v1/tasks/{task}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "supplement")
class SupplementResource {
    private final Desk desk;
    private final AskedItems askedItems;
    private final PassForm passForm;
    private final ReviewSupplement reviewSupplement;
    private final StopLeg stopLeg;

    SupplementResource(
            Desk desk, AskedItems askedItems, PassForm passForm, ReviewSupplement reviewSupplement, StopLeg stopLeg) {
        this.desk = desk;
        this.askedItems = askedItems;
        this.passForm = passForm;
        this.reviewSupplement = reviewSupplement;
        this.stopLeg = stopLeg;
    }

    @POST
    @Path("/supplement-draft")
    @Transactional
    @Operation(summary = "Write what is to be asked of the applicant: every defect at once (form 02)")
    public CaseView draft(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull DraftRequest request) {
        var work = desk.open(taskId, headers, Command.DRAFT_SUPPLEMENT);
        askedItems.require(work.file(), request.items());
        passForm.draft(work, request.draft(work.officer().officer()));
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/supplement/complete")
    @Transactional
    @Operation(summary = "The supplement is complete: the clock resumes as of its filing")
    public CaseView complete(@PathParam("task") UUID taskId, @Context HttpHeaders headers) {
        var work = desk.open(taskId, headers, Command.COMPLETE_SUPPLEMENT);
        reviewSupplement.complete(work);
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/supplement/incomplete")
    @Transactional
    @Operation(summary = "The supplement is incomplete: the request stands, with what is missing")
    public CaseView incomplete(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull Reason request) {
        var work = desk.open(taskId, headers, Command.KEEP_ASKING);
        reviewSupplement.incomplete(work, request.reason());
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/stop")
    @Transactional
    @Operation(summary = "The applicant's time is over: end the leg (form 05)")
    public CaseView stop(@PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull Reason request) {
        var work = desk.open(taskId, headers, Command.STOP);
        stopLeg.stop(work, request.reason());
        return CaseView.of(work.file(), headers);
    }

    /** @param basis the provision of the sector that allows asking again, or later than the general rule does */
    public record DraftRequest(
            @NotEmpty @Size(max = 100) List<@Valid @NotNull ItemRequest> items,
            @NotBlank @Size(max = 2000) String reason,
            @Size(min = 1, max = 300) String basis) {
        SupplementDraft draft(String officer) {
            var asked = items.stream().map(ItemRequest::item).toList();
            return new SupplementDraft(asked, reason, basis, officer, null);
        }
    }
}
