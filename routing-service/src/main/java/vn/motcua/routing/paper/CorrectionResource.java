package vn.motcua.routing.paper;

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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.PostRole;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.form.Form;
import vn.motcua.routing.form.Forms;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.paper.FormsResource.FormView;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.post.Posts;
import vn.motcua.routing.task.WhyNot;

/** A form that says something wrong is replaced; nothing that was issued is changed. */
@Path("/v1/cases/{case}/forms/{form}/correction")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "forms")
class CorrectionResource {
    private final CaseFiles caseFiles;
    private final Assignments assignments;
    private final Forms forms;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    CorrectionResource(
            CaseFiles caseFiles, Assignments assignments, Forms forms, Journal journal, Caller caller, Clock clock) {
        this.caseFiles = caseFiles;
        this.assignments = assignments;
        this.forms = forms;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Issue a new form in place of one that says something wrong",
            description =
                    "Filled from the case as it is now, and numbered anew; both are kept, and the applicant is told. By who signs such forms: "
                            + "the counter, or the head of the agency. What the act decided does not change.")
    public FormView correct(
            @PathParam("case") UUID id, @PathParam("form") UUID formId, @Valid @NotNull FormCorrection request) {
        var at = clock.instant();
        var posts = assignments.of(caller.officer(), at);
        caseFiles.visibleTo(posts.agencies(), id).orElseThrow(Problem::notFound);
        var file = caseFiles.lock(id).orElseThrow(Problem::notFound);
        var old = forms.printed(id, formId).orElseThrow(Problem::notFound);
        var signer = signer(posts, file, old, at);
        if (forms.isReplaced(formId)) {
            throw Problem.conflict("form-corrected");
        }
        var form = forms.corrected(file, old, request.text(), signer.officer(), at);
        var event = file.formCorrected(form.leg(), form.issued(), old.id(), old.number(), request.reason(), signer, at);
        journal.write(file, new Journal.Line(signer.officer(), old.agency(), null), at, event);
        return FormView.of(form);
    }

    private Handler signer(Posts posts, CaseFile file, Form old, Instant at) {
        var post = forms.isSignedByHead(old.kind(), at)
                ? posts.as(PostRole.APPROVER, old.agency(), null)
                : posts.as(PostRole.COUNTER_OFFICER, file.receivingAgency(), file.receivingUnit());
        return post.orElseThrow(WhyNot.POST::problem);
    }

    /**
     * @param reason what was wrong; the applicant is told
     * @param text the reason as the new form gives it; absent if that of the old one was right. A receipt gives none
     */
    public record FormCorrection(
            @NotBlank @Size(max = 2000) String reason,
            @Size(min = 1, max = 2000) String text) {}
}
