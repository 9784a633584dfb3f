package vn.motcua.routing.hands;

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

/** Signs, returns or sends a form that an official has written (forms 02 and 04). */
@Path("/v1/tasks/{task}/form")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "forms")
class FormResource {
    private final Desk desk;
    private final PassForm passForm;

    FormResource(Desk desk, PassForm passForm) {
        this.desk = desk;
        this.passForm = passForm;
    }

    @POST
    @Path("/sign")
    @Transactional
    @Operation(
            summary = "Sign the form; the one-stop sends it",
            description = "The head of the unit signs form 02, the head of the agency form 04, and never their own.")
    public CaseView sign(@PathParam("task") UUID taskId, @Context HttpHeaders headers) {
        var work = desk.open(taskId, headers, Command.SIGN_FORM);
        passForm.sign(work);
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/return")
    @Transactional
    @Operation(
            summary = "Give the form back, with the reason; the clock runs on",
            description = "Form 02 goes back to whoever wrote it; of form 04, no more time is asked for.")
    public CaseView sendBack(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull Reason request) {
        var work = desk.open(taskId, headers, Command.RETURN_FORM);
        passForm.sendBack(work, request.reason());
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/send")
    @Transactional
    @Operation(
            summary = "The one-stop sends the form to the applicant",
            description = "Form 02 stops the leg's clock; form 04 moves the date, if it is sent in time for that.")
    public CaseView send(@PathParam("task") UUID taskId, @Context HttpHeaders headers) {
        var work = desk.open(taskId, headers, Command.SEND_FORM);
        passForm.send(work);
        return CaseView.of(work.file(), headers);
    }
}
