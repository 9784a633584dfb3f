package vn.motcua.routing.extension;

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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Text;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.casefile.ExtensionDraft;
import vn.motcua.routing.form.Reason;
import vn.motcua.routing.task.Desk;
import vn.motcua.routing.task.Desk.Work;

/** A leg that will not be ready in time: an apology and a new date, signed by the agency and told by the one-stop (form 04). */
@Path("/v1/tasks/{task}/extension-draft")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "extension")
class ExtensionResource {
    private final Desk desk;
    private final ExtensionRules rules;
    private final Apologise apologise;

    ExtensionResource(Desk desk, ExtensionRules rules, Apologise apologise) {
        this.desk = desk;
        this.rules = rules;
        this.apologise = apologise;
    }

    @POST
    @Transactional
    @Operation(summary = "Ask for more time, with the reason and the new date (form 04); the work goes on meanwhile")
    public CaseView draft(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull ExtensionRequest request) {
        var work = desk.open(taskId, headers);
        if (work.leg() == null || !work.task().step().equals(work.leg().stepKeyOrNone())) {
            throw wrongStep();
        }
        desk.requireAssignee(work);
        if (work.leg().extensionDraft() != null) {
            throw Problem.conflict(
                    "extension-pending",
                    new Text(
                            "Đã có một đề nghị gia hạn đang chờ ký hoặc gửi.",
                            "An extension has been asked for already, and waits to be signed or sent."));
        }
        var draft = request.draft(work.officer());
        rules.requireOnPaper(work.leg(), draft, work.at());
        rules.require(work.file(), work.leg(), draft, work.at());
        apologise.draft(work, draft);
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/sign")
    @Transactional
    @Operation(summary = "The head of the agency signs the apology; never whoever wrote it")
    public CaseView sign(@PathParam("task") UUID taskId, @Context HttpHeaders headers) {
        var work = hand(taskId, headers, Apologise.SIGN);
        if (work.leg().extensionDraft().draftedBy().equals(work.officer())) {
            throw Problem.forbidden(
                    "preparer-cannot-approve",
                    new Text(
                            "Người soạn văn bản xin lỗi không được tự ký.",
                            "Whoever wrote the apology may not sign it."));
        }
        rules.require(work.file(), work.leg(), work.leg().extensionDraft(), work.at());
        apologise.sign(work);
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/return")
    @Transactional
    @Operation(summary = "No more time is asked for; with the reason")
    public CaseView sendBack(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull Reason request) {
        var work = hand(taskId, headers, Apologise.SIGN, Apologise.SEND);
        apologise.sendBack(work, request.reason());
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/send")
    @Transactional
    @Operation(summary = "The one-stop apologises to the applicant and moves the date, if it comes in time for that")
    public CaseView send(@PathParam("task") UUID taskId, @Context HttpHeaders headers) {
        var work = hand(taskId, headers, Apologise.SEND);
        rules.require(work.file(), work.leg(), work.leg().extensionDraft(), work.at());
        apologise.send(work);
        return CaseView.of(work.file(), headers);
    }

    private Work hand(UUID taskId, HttpHeaders headers, String... steps) {
        var work = desk.open(taskId, headers);
        if (!List.of(steps).contains(work.task().step())) {
            throw wrongStep();
        }
        desk.requireHolder(work);
        return work;
    }

    private static Problem wrongStep() {
        return Problem.conflict(
                "wrong-step", new Text("Bước này không cho phép thao tác đó.", "This step does not allow that."));
    }

    /** @param dueAt the date that the agency now asks for */
    public record ExtensionRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull OffsetDateTime dueAt) {
        ExtensionDraft draft(String officer) {
            return new ExtensionDraft(reason, dueAt.withNano(0).toInstant(), officer, null);
        }
    }
}
