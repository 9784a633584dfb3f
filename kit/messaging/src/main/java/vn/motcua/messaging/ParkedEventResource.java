package vn.motcua.messaging;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import vn.motcua.messaging.ParkedEvent.Kind;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** Operations API for the parked events of this service's inbox and their reasons. It never shows the data of an event. */
@Path("/v1/ops/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ops")
@Tag(name = "Operations")
@RunOnVirtualThread
public class ParkedEventResource {
    private static final Logger LOG = Logger.getLogger(ParkedEventResource.class);
    private static final ZoneOffset HANOI = ZoneOffset.ofHours(7);
    private static final String ID = "Its id in the list of parked events";
    static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Inbox inbox;
    private final ParkedEvents parked;
    private final Caller caller;

    ParkedEventResource(Inbox inbox, ParkedEvents parked, Caller caller) {
        this.inbox = inbox;
        this.parked = parked;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listParkedEvents",
            summary = "List parked events",
            description = "Events that wait, oldest first, with the reason. `limit` and `after` page through them.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties =
                                                    @SchemaProperty(
                                                            name = "items",
                                                            type = SchemaType.ARRAY,
                                                            description = "The rows",
                                                            implementation = ParkedEventView.class)),
                            examples = @ExampleObject(name = "page", value = ParkedEventExamples.PAGE)))
    public Response list(@BeanParam Page page) {
        var after = page.after().map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return page.of(parked.list(after, page.probe()), ParkedEventView::of, event -> Cursor.of(event.id()));
    }

    /** Tries the event now, then the events that wait behind it. */
    @POST
    @Path("{id}/replay")
    @Operation(
            operationId = "replayParkedEvent",
            summary = "Replay a parked event",
            description = "Tries it now. APPLIED, or STILL_PARKED with the reason of this attempt.")
    @APIResponse(
            responseCode = "200",
            description = "What became of it",
            content =
                    @Content(
                            schema = @Schema(implementation = Replay.class),
                            examples = @ExampleObject(name = "applied", value = ParkedEventExamples.REPLAY)))
    public Replay replay(@Parameter(description = ID, example = ParkedEventExamples.ID) @PathParam("id") UUID id) {
        var who = caller.key();
        var waiting = parked.find(id).orElseThrow(Problem::notFound);
        var left = inbox.replay(waiting);
        LOG.infof("%s replayed the parked event %s", who, waiting.event().id());
        return Replay.of(left);
    }

    /** Discards the event for good: this service never applies it, and the events behind it are applied. */
    @POST
    @Path("{id}/discard")
    @Operation(
            operationId = "discardParkedEvent",
            summary = "Discard a parked event",
            description = "Gives it up for good, so that those behind it go on. 409 for one that only waits itself.")
    @APIResponse(responseCode = "204", description = "Given up, with the reason in the log")
    @APIResponse(responseCode = "409", description = "It only waits for the one before it")
    public void discard(
            @Parameter(description = ID, example = ParkedEventExamples.ID) @PathParam("id") UUID id,
            @RequestBody(
                            description = "Why it is given up",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Discard.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "reason",
                                                            value = ParkedEventExamples.DISCARD)))
                    @Valid
                    @NotNull
                    Discard request) {
        var who = caller.key();
        var waiting = parked.find(id).orElseThrow(Problem::notFound);
        if (waiting.kind() == Kind.GAP) {
            throw Problem.conflict("event-only-waits");
        }
        inbox.discard(waiting);
        LOG.warnf("%s discarded the parked event %s: %s", who, waiting.event().id(), request.reason());
    }

    /** @param reason in the words of ops; written to the log */
    @Schema(name = "ParkedEventDiscard")
    record Discard(
            @Schema(description = "In the words of operations") @NotBlank @Size(max = 500)
            String reason) {}

    @Schema(name = "ReplayOutcome")
    enum Outcome {
        APPLIED,
        STILL_PARKED
    }

    record Replay(
            @Schema(description = "Whether it counts now") Outcome outcome,

            @Schema(description = "As it is parked now; absent once applied")
            ParkedEventView event) {
        private static Replay of(Optional<ParkedEvent> left) {
            return left.map(event -> new Replay(Outcome.STILL_PARKED, ParkedEventView.of(event)))
                    .orElseGet(() -> new Replay(Outcome.APPLIED, null));
        }
    }

    record ParkedEventView(
            @Schema(description = "For replay and discard") UUID id,
            @Schema(description = "What it waits for") Kind kind,
            @Schema(description = "Of the last attempt") String reason,
            @Schema(description = "How often it was tried") int attempts,
            @Schema(description = "When it was parked") OffsetDateTime parkedAt,
            @Schema(description = "Where it came from") String topic,
            @Schema(description = "Id of the event") UUID eventId,

            @Schema(description = "Which service published it")
            String source,

            @Schema(description = "Type of the event") String type,

            @Schema(description = "Application, or key, that it is about")
            String subject,

            @Schema(description = "Its place among its source's events of the subject")
            long sequence) {
        private static ParkedEventView of(ParkedEvent parked) {
            var event = parked.event();
            return new ParkedEventView(
                    parked.id(),
                    parked.kind(),
                    parked.reason(),
                    parked.attempts(),
                    parked.parkedAt().withOffsetSameInstant(HANOI),
                    event.message().topic(),
                    event.id(),
                    event.source(),
                    event.type(),
                    event.subject(),
                    event.sequence());
        }
    }
}
