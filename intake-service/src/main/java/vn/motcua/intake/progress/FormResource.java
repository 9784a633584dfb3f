package vn.motcua.intake.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.Viewers;
import vn.motcua.intake.document.FileAnswer;
import vn.motcua.rest.Problem;

/** The papers of the office's forms, for the applicant and whoever filed for him; officials read them where they work. */
@Path("/v1/applications/{id}/forms/{form}")
@Tag(name = "Progress")
@RunOnVirtualThread
@RolesAllowed({"citizen", "integrator"})
class FormResource {
    private final Applications applications;
    private final Progress progress;
    private final Viewers viewers;
    private final FileAnswer fileAnswer;

    FormResource(Applications applications, Progress progress, Viewers viewers, FileAnswer fileAnswer) {
        this.applications = applications;
        this.progress = progress;
        this.viewers = viewers;
        this.fileAnswer = fileAnswer;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Read the paper of a form",
            description = "A receipt, a request for a supplement, a refusal, an apology or a stop notice, as PDF/A-2b.")
    @APIResponse(
            responseCode = "200",
            description = "The paper",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(implementation = byte[].class),
                            examples = @ExampleObject(name = "pdf", value = "%PDF-1.7 ...")))
    @APIResponse(responseCode = "503", description = "Not printed yet: in a moment; Retry-After says when to ask again")
    @APIResponse(responseCode = "404", description = "No such form of this application, or not the caller's to see")
    public Response paper(@PathParam("id") UUID id, @PathParam("form") UUID formId) {
        var form = QuarkusTransaction.requiringNew().call(() -> {
            applications.seenBy(viewers.current(), id);
            return progress.form(id, formId).orElseThrow(Problem::notFound);
        });
        return fileAnswer.released(form.id(), "application/pdf");
    }
}
