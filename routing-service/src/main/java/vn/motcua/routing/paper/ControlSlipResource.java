package vn.motcua.routing.paper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Engine;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Messages;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.slip.ControlSlip;
import vn.motcua.routing.slip.FillControlSlip;

/** The control slip goes with the papers; the system keeps its lines, and anybody who sees the case prints it as it is now. */
@Path("/v1/cases/{case}/control-slip")
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "forms")
class ControlSlipResource {
    private final CaseFiles caseFiles;
    private final Assignments assignments;
    private final FillControlSlip fill;
    private final Engine templates;
    private final PdfA pdf;
    private final Caller caller;
    private final Clock clock;

    ControlSlipResource(
            CaseFiles caseFiles,
            Assignments assignments,
            FillControlSlip fill,
            Engine templates,
            PdfA pdf,
            Caller caller,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.assignments = assignments;
        this.fill = fill;
        this.templates = templates;
        this.pdf = pdf;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Who handed a case to whom, and when, as PDF/A-2b",
            description =
                    "As it is now: a line for each change of the one who answers for it. It names officials and no applicant.")
    @APIResponse(
            responseCode = "200",
            description = "The slip",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(implementation = byte[].class),
                            examples = @ExampleObject(name = "pdf", value = "%PDF-1.7 ...")))
    @APIResponse(responseCode = "409", description = "not-accepted: a slip begins with the acceptance")
    public Response slip(@PathParam("case") UUID id) {
        var at = clock.instant();
        var slip = QuarkusTransaction.requiringNew().call(() -> {
            var agencies = assignments.of(caller.officer(), at).agencies();
            var file = caseFiles.visibleTo(agencies, id).orElseThrow(Problem::notFound);
            if (file.acceptedAt() == null) {
                throw Problem.conflict("not-accepted", Messages.of("not-accepted.control-slip"));
            }
            return fill.of(file, at);
        });
        return Response.ok(pdf.of(page(slip), id, at), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"control-slip.pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private String page(ControlSlip slip) {
        return templates.getTemplate("slip/control-slip").data("slip", slip).render();
    }
}
