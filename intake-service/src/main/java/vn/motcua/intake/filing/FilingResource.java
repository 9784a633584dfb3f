package vn.motcua.intake.filing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.ApplicationState;
import vn.motcua.intake.application.Viewers;
import vn.motcua.rest.IdempotencyKeys;
import vn.motcua.rest.IfMatch;

@Path("/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Filing")
@RunOnVirtualThread
@RolesAllowed({"citizen", "officer", "integrator"})
class FilingResource {
    private final Viewers viewers;
    private final OpenDraft openDraft;
    private final IdempotencyKeys keys;
    private final Clock clock;

    FilingResource(Viewers viewers, OpenDraft openDraft, IdempotencyKeys keys, Clock clock) {
        this.viewers = viewers;
        this.openDraft = openDraft;
        this.keys = keys;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Open an application as a draft", description = """
        A citizen files as owner or transactor; a counter officer files for somebody at the counter the
        officer holds now; the portal files on behalf of a person, with its own dossier number. Documents
        follow, then the submission. Any procedure code is taken: the check never refuses.\
        """)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FilingRequest.class),
                            examples = @ExampleObject(name = "maritalStatus", value = FilingExamples.CITIZEN)))
    @APIResponse(
            responseCode = "201",
            description = "Opened; ETag and Location lead on",
            content =
                    @Content(
                            schema = @Schema(implementation = Opened.class),
                            examples = @ExampleObject(name = "draft", value = FilingExamples.OPENED)))
    @APIResponse(responseCode = "403", description = "Not a party, or not at this counter now")
    @APIResponse(responseCode = "409", description = "The portal's dossier has its application already")
    public Response open(@HeaderParam("Idempotency-Key") String key, FilingRequest request) {
        var viewer = viewers.current();
        var faults = new BodyFaults();
        FilingCheck.check(request, viewer, faults);
        faults.throwIfAny();
        return keys.once("open", key, request, () -> opened(openDraft.of(request, viewer)));
    }

    private Response opened(Application application) {
        return Response.created(URI.create("/v1/applications/" + application.id()))
                .tag(IfMatch.of(application.version()))
                .entity(Opened.of(application, clock))
                .build();
    }

    @Schema(name = "OpenedApplication")
    record Opened(
            UUID id,
            ApplicationState state,
            String procedure,
            FilingRequest.Counter receivedAt,
            String externalId,
            OffsetDateTime createdAt) {
        static Opened of(Application application, Clock clock) {
            var place = application.receivedAt();
            return new Opened(
                    application.id(),
                    application.state(),
                    application.procedure(),
                    new FilingRequest.Counter(place.agency(), place.unit()),
                    application.origin().externalId(),
                    application.createdAt().atZone(clock.getZone()).toOffsetDateTime());
        }
    }
}
