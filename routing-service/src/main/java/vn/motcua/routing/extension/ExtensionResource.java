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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.casefile.ExtensionDraft;
import vn.motcua.routing.hands.PassForm;
import vn.motcua.routing.task.Command;
import vn.motcua.routing.task.Desk;

/** A leg that will not be ready in time: an apology and a new date, signed by the agency and sent by the one-stop (form 04). */
@Path("/v1/tasks/{task}/extension-draft")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "extension")
class ExtensionResource {
    private final Desk desk;
    private final ExtensionRules rules;
    private final PassForm passForm;

    ExtensionResource(Desk desk, ExtensionRules rules, PassForm passForm) {
        this.desk = desk;
        this.rules = rules;
        this.passForm = passForm;
    }

    @POST
    @Transactional
    @Operation(summary = "Ask for more time, with the reason and the new date (form 04); the work goes on meanwhile")
    public CaseView draft(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull ExtensionRequest request) {
        var work = desk.open(taskId, headers, Command.DRAFT_EXTENSION);
        var draft = request.draft(
                rules.inOfficeHours(work.leg(), request.dueAt()), work.officer().officer());
        rules.requireOnPaper(work.leg(), draft, work.at());
        passForm.draft(work, draft);
        return CaseView.of(work.file(), headers);
    }

    /** @param dueAt the date that the agency now asks for; a time after office hours is read as their end */
    public record ExtensionRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull OffsetDateTime dueAt) {
        private ExtensionDraft draft(Instant due, String officer) {
            return new ExtensionDraft(reason, due, officer, null);
        }
    }
}
