package vn.motcua.routing.reception;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Submission.Place;
import vn.motcua.rest.OneLine;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseView;
import vn.motcua.routing.form.AskedItems;
import vn.motcua.routing.form.Forms;
import vn.motcua.routing.form.ItemRequest;
import vn.motcua.routing.law.Rules;
import vn.motcua.routing.task.Command;
import vn.motcua.routing.task.Desk;

/** The counter's three answers to an application: form 01, 02 or 03. Nobody but the one-stop talks to the applicant. */
@Path("/v1/tasks/{task}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "reception")
class ReceptionResource {
    private final Desk desk;
    private final AskedItems askedItems;
    private final AcceptCaseFile acceptCaseFile;
    private final Forms forms;
    private final TransferCaseFile transferCaseFile;

    ReceptionResource(
            Desk desk,
            AskedItems askedItems,
            AcceptCaseFile acceptCaseFile,
            Forms forms,
            TransferCaseFile transferCaseFile) {
        this.desk = desk;
        this.askedItems = askedItems;
        this.acceptCaseFile = acceptCaseFile;
        this.forms = forms;
        this.transferCaseFile = transferCaseFile;
    }

    @POST
    @Path("/accept")
    @Transactional
    @Operation(
            summary = "Accept the application: code, appointments, the clock starts (form 01)",
            description =
                    "Wants If-Match. 409 check-expired if the law changed since the check: a new check is on its way.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response accept(
            @PathParam("task") UUID taskId,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Valid @NotNull AcceptRequest request) {
        var work = desk.open(taskId, headers, Command.ACCEPT);
        // Returned, not thrown, because the request for a new check must be committed.
        return acceptCaseFile
                .acceptOrCheckAgain(work, request.acceptance())
                .map(expired -> expired.answer(headers, uri))
                .orElseGet(() -> Response.ok(CaseView.of(work.file(), headers)).build());
    }

    @POST
    @Path("/supplement-request")
    @Transactional
    @Operation(summary = "Ask for a supplement: every defect at once, as often as the law allows (form 02)")
    public CaseView requestSupplement(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull SupplementRequest request) {
        var work = desk.open(taskId, headers, Command.REQUEST_SUPPLEMENT);
        var allowed = new Rules(work.file().checked().parameters()).number("supplement.intake.count");
        if (work.file().supplements() >= allowed) {
            throw Problem.conflict("supplement-exhausted", allowed);
        }
        askedItems.require(work.file(), request.items());
        var items = request.items().stream().map(ItemRequest::item).toList();
        var officer = work.officer().officer();
        var form = forms.supplementRequest(work.file(), null, items, request.reason(), null, officer, work.at());
        work.done(work.file().requestSupplement(form, items, request.reason(), work.officer(), work.at()));
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/refuse")
    @Transactional
    @Operation(summary = "Refuse the application, with the reason (form 03)")
    public CaseView refuse(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull RefuseRequest request) {
        var work = desk.open(taskId, headers, Command.REFUSE);
        var form = forms.refusal(work.file(), request.reason(), work.officer().officer(), work.at());
        work.done(work.file().refuse(form, request.reason(), work.at()));
        return CaseView.of(work.file(), headers);
    }

    @POST
    @Path("/transfer")
    @Transactional
    @Operation(
            summary = "Pass on what was filed at the wrong counter; it counts as filed when it was filed first",
            description = "The other counter has it from now on; a new check is on its way.")
    public CaseView transfer(
            @PathParam("task") UUID taskId, @Context HttpHeaders headers, @Valid @NotNull TransferRequest request) {
        var work = desk.open(taskId, headers, Command.TRANSFER);
        transferCaseFile.transfer(work, new Place(request.agency(), request.unit()), request.reason());
        return CaseView.of(work.file(), headers);
    }

    /** @param agency and unit of the counter that receives it */
    public record TransferRequest(
            @NotBlank @Size(max = 40) @OneLine String agency,
            @NotBlank @Size(max = 80) @OneLine String unit,
            @NotBlank @Size(max = 2000) String reason) {}

    /** @param receiptWanted whether form 01 is printed; true if absent */
    public record AcceptRequest(
            @Size(min = 1, max = 64) @OneLine String feeReceipt,
            @Size(min = 1, max = 500) String exemption,
            @Size(min = 1, max = 2000) String findingsAccepted,
            Boolean receiptWanted) {
        static final AcceptRequest NONE = new AcceptRequest(null, null, null, null);

        AcceptCaseFile.Acceptance acceptance() {
            return new AcceptCaseFile.Acceptance(
                    feeReceipt, exemption, findingsAccepted, receiptWanted == null || receiptWanted);
        }
    }

    public record SupplementRequest(
            @NotEmpty @Size(max = 100) List<@Valid @NotNull ItemRequest> items,
            @NotBlank @Size(max = 2000) String reason) {}

    public record RefuseRequest(@NotBlank @Size(max = 2000) String reason) {}
}
