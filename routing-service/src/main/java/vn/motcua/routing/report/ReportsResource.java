package vn.motcua.routing.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.post.Assignments;

/** The reports of other systems on a case, also those that changed nothing. */
@Path("/v1/cases/{case}/reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "other systems")
class ReportsResource {
    private final RemoteMessages messages;
    private final CaseFiles caseFiles;
    private final Assignments assignments;
    private final Caller caller;
    private final Clock clock;

    ReportsResource(RemoteMessages messages, CaseFiles caseFiles, Assignments assignments, Caller caller, Clock clock) {
        this.messages = messages;
        this.caseFiles = caseFiles;
        this.assignments = assignments;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What other systems reported of the case",
            description = "Newest first, each with what became of it.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = OnPage.class)))
    public Response reports(@PathParam("case") UUID id, @BeanParam Page page) {
        var agencies = assignments.of(caller.officer(), clock.instant()).agencies();
        var file = caseFiles.visibleTo(agencies, id).orElseThrow(Problem::notFound);
        return page.of(
                messages.ofCase(file.id(), page.after(), page.probe()),
                message -> ReportView.of(message, clock),
                message -> Cursor.of(message.arrivedAt(), message.id()));
    }

    @Schema(name = "ReportPage")
    record OnPage(List<ReportView> items) {}

    @Schema(name = "ReportOfCase")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportView(
            UUID messageId,
            int sequence,
            ExternalMessageResource.Kind kind,
            RemoteMessage.Standing standing,
            OffsetDateTime arrivedAt,
            Outcome outcome,
            ExternalMessageResource.Handler handler,
            ExternalMessageResource.Result result,
            String reason) {
        static ReportView of(RemoteMessage message, Clock clock) {
            var report = message.content();
            return new ReportView(
                    report.messageId(),
                    report.sequence(),
                    report.kind(),
                    message.standing(),
                    message.arrivedAt().atZone(clock.getZone()).toOffsetDateTime(),
                    report.outcome(),
                    report.handler(),
                    report.result(),
                    report.grounds());
        }
    }
}
