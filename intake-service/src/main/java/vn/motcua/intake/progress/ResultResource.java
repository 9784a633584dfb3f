package vn.motcua.intake.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.ApplicationEvent.ResultAcknowledged;
import vn.motcua.intake.application.Action;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.HistoryEntry.Act;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.application.Viewers;
import vn.motcua.intake.document.FileAnswer;
import vn.motcua.intake.resultfile.ResultFile;
import vn.motcua.intake.resultfile.ResultFiles;
import vn.motcua.messaging.Outbox;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;

/** The result of a leg. Anybody who sees the application may read it. Its receiver acknowledges it, which hands it over. */
@Path("/v1/applications/{id}/results/{leg}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
@RunOnVirtualThread
@RolesAllowed({"citizen", "officer", "integrator"})
class ResultResource {
    private final Applications applications;
    private final Progress progress;
    private final ResultFiles files;
    private final FileAnswer fileAnswer;
    private final Viewers viewers;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    ResultResource(
            Applications applications,
            Progress progress,
            ResultFiles files,
            FileAnswer fileAnswer,
            Viewers viewers,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.files = files;
        this.fileAnswer = fileAnswer;
        this.applications = applications;
        this.progress = progress;
        this.viewers = viewers;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Read the result of a leg", description = "Changes nothing: reading does not hand it over.")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationView.ResultView.class),
                            examples = @ExampleObject(name = "granted", value = ProgressExamples.RESULT)))
    @APIResponse(responseCode = "404", description = "Not issued yet, or not the caller's to see")
    public ApplicationView.ResultView read(@PathParam("id") UUID id, @PathParam("leg") String leg) {
        applications.seenBy(viewers.current(), id);
        return ApplicationView.ResultView.of(issued(id, leg), clock.getZone());
    }

    @GET
    @Path("/file")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Read the file of a result", description = "Changes nothing: reading does not hand it over.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes as they came; ETag is their SHA-256",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(implementation = byte[].class),
                            examples = @ExampleObject(name = "pdf", value = "%PDF-1.7 ...")))
    @APIResponse(responseCode = "404", description = "No result, no file with it, or not the caller's to see")
    public Response file(@PathParam("id") UUID id, @PathParam("leg") String leg) {
        var file = QuarkusTransaction.requiringNew().call(() -> released(id, leg));
        return fileAnswer.of(id, file.id(), file.stored());
    }

    private ResultFile released(UUID id, String leg) {
        applications.seenBy(viewers.current(), id);
        var sha256 = Optional.ofNullable(issued(id, leg).fileSha256());
        return sha256.flatMap(hash -> files.of(id, leg, hash)).orElseThrow(Problem::notFound);
    }

    @POST
    @Path("/acknowledgement")
    @Transactional
    @RolesAllowed({"citizen", "integrator"})
    @Operation(summary = "Acknowledge the result of a leg", description = """
                Hands an online result over, once however often it is repeated. The owner acknowledges it; for an enterprise \
                or organisation whoever acts for it; or the portal that filed, when it has delivered it.\
                """)
    @APIResponse(
            responseCode = "200",
            description = "The result; it counts as handed over in a moment",
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationView.ResultView.class),
                            examples = @ExampleObject(name = "granted", value = ProgressExamples.RESULT)))
    @APIResponse(responseCode = "403", description = "Somebody else is to receive it")
    @APIResponse(responseCode = "404", description = "Not issued yet, or not the caller's to see")
    public ApplicationView.ResultView acknowledge(@PathParam("id") UUID id, @PathParam("leg") String leg) {
        var viewer = viewers.current();
        var application = applications.seenBy(viewer, id);
        var result = issued(id, leg);
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        requireReceiver(viewer, application, now);
        if (progress.acknowledged(id, leg, now.toInstant())) {
            applications.lock(application);
            var detail = "{\"leg\":\"" + leg + "\"}";
            applications.record(
                    application, new Act(Action.RESULT_ACKNOWLEDGED, caller.key(), now.toInstant(), detail));
            outbox.put(id, new ResultAcknowledged(id, leg, now));
        }
        return ApplicationView.ResultView.of(result, clock.getZone());
    }

    private IssuedResult issued(UUID id, String leg) {
        return progress.result(id, leg).orElseThrow(Problem::notFound);
    }

    private static void requireReceiver(Viewer viewer, Application application, OffsetDateTime now) {
        var receives = switch (viewer) {
            case Viewer.Citizen citizen -> application.isReceivedBy(citizen.id(), now.toInstant());
            case Viewer.Portal _ -> true;
            case Viewer.Officer _ -> false;
        };
        if (!receives) {
            throw Problem.forbidden("not-the-receiver");
        }
    }
}
