package vn.motcua.intake.progress;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.ApplicationEvent.ResultRead;
import vn.motcua.intake.application.Action;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.HistoryEntry.Act;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.application.Viewers;
import vn.motcua.messaging.Outbox;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;

/** Reading a result hands it over: the owner's first signed-in read is what a mail never proves. */
@Path("/v1/applications/{id}/results/{leg}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
@RunOnVirtualThread
@RolesAllowed({"citizen", "officer", "integrator"})
class ResultResource {
    private final Applications applications;
    private final Progress progress;
    private final Viewers viewers;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    ResultResource(
            Applications applications, Progress progress, Viewers viewers, Caller caller, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.progress = progress;
        this.viewers = viewers;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Read the result of a leg",
            description = "The owner's first read hands an online result over; nobody else's does.")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationView.ResultView.class),
                            examples = @ExampleObject(name = "granted", value = ProgressExamples.RESULT)))
    @APIResponse(responseCode = "404", description = "Not issued yet, or not the caller's to see")
    public ApplicationView.ResultView read(@PathParam("id") UUID id, @PathParam("leg") String leg) {
        var viewer = viewers.current();
        var application = applications.seenBy(viewer, id);
        var result = progress.result(id, leg).orElseThrow(Problem::notFound);
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        if (viewer instanceof Viewer.Citizen citizen && application.isOwnedBy(citizen.id(), now.toInstant())) {
            readByOwner(application, leg, now);
        }
        return ApplicationView.ResultView.of(result, clock.getZone());
    }

    private void readByOwner(Application application, String leg, OffsetDateTime now) {
        var id = application.id();
        if (progress.read(id, leg, now.toInstant())) {
            applications.lock(application);
            var detail = "{\"leg\":\"" + leg + "\"}";
            applications.record(application, new Act(Action.RESULT_READ, caller.key(), now.toInstant(), detail));
            outbox.put(id, new ResultRead(id, leg, now));
        }
    }
}
