package vn.motcua.routing.paper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.FormKind;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.form.Form;
import vn.motcua.routing.form.Forms;
import vn.motcua.routing.look.ShownCase;
import vn.motcua.routing.post.Assignments;
import vn.motcua.worktime.Hanoi;

/** The forms that were issued in a case, and their papers. */
@Path("/v1/cases/{case}/forms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "forms")
class FormsResource {
    private final CaseFiles caseFiles;
    private final Assignments assignments;
    private final ShownCase shownCase;
    private final Forms forms;
    private final PaperOf paperOf;
    private final Caller caller;
    private final Clock clock;

    FormsResource(
            CaseFiles caseFiles,
            Assignments assignments,
            ShownCase shownCase,
            Forms forms,
            PaperOf paperOf,
            Caller caller,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.assignments = assignments;
        this.shownCase = shownCase;
        this.forms = forms;
        this.paperOf = paperOf;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The forms that were issued in a case, the oldest first",
            description = "Those issued before forms were printed are missing.")
    public List<FormView> all(@PathParam("case") UUID id) {
        var agencies = assignments.of(caller.officer(), clock.instant()).agencies();
        var file = caseFiles.visibleTo(agencies, id).orElseThrow(Problem::notFound);
        return forms.printedOf(file.id()).stream().map(FormView::of).toList();
    }

    @GET
    @Path("/{form}")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The paper of a form, as PDF/A-2b",
            description =
                    "Ready as soon as the form is issued. For those who handle the case; each look is recorded, because the paper names people.")
    @APIResponse(
            responseCode = "200",
            description = "The paper; ETag is its SHA-256",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(implementation = byte[].class),
                            examples = @ExampleObject(name = "pdf", value = "%PDF-1.7 ...")))
    public Response paper(@PathParam("case") UUID id, @PathParam("form") UUID formId) {
        var form = QuarkusTransaction.requiringNew().call(() -> {
            var found = forms.printed(shownCase.require(id).id(), formId);
            return found.orElseThrow(Problem::notFound);
        });
        var paper = paperOf.form(form);
        return Response.ok(paper.content(), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + form.template() + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .tag(paper.sha256())
                .build();
    }

    /**
     * @param leg absent if it concerns the whole case
     * @param agency in whose book it is numbered
     * @param corrects the form that it replaces; absent if it replaces none
     * @param href of its paper
     */
    public record FormView(
            UUID id,
            FormKind kind,
            String leg,
            String agency,
            String number,
            String issuedBy,
            OffsetDateTime issuedAt,
            UUID corrects,
            String href) {
        static FormView of(Form form) {
            return new FormView(
                    form.id(),
                    form.kind(),
                    form.leg(),
                    form.agency(),
                    form.number(),
                    form.issuedBy(),
                    Hanoi.time(form.issuedAt()),
                    form.corrects(),
                    "/v1/cases/" + form.caseId() + "/forms/" + form.id());
        }
    }
}
