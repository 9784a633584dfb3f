package vn.motcua.messaging;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import vn.motcua.events.Text;
import vn.motcua.messaging.ParkedEvent.Kind;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** What waits in this service's inbox and why, for the people who run it. Never shows what an event carries. */
@Path("/v1/ops/parked-events")
@RolesAllowed("ops")
@Tag(name = "Operations")
@RunOnVirtualThread
public class ParkedEventResource {
    private static final Logger LOG = Logger.getLogger(ParkedEventResource.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Inbox inbox;
    private final ParkedEvents parked;
    private final JsonWebToken token;

    ParkedEventResource(Inbox inbox, ParkedEvents parked, JsonWebToken token) {
        this.inbox = inbox;
        this.parked = parked;
        this.token = token;
    }

    @GET
    @Operation(
            summary = "List parked events",
            description = "Events that wait, oldest first, with the reason. `limit` and `after` page through them.")
    public Response list(@BeanParam Page page) {
        var after = page.after().map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return page.of(parked.list(after, page.probe()), ParkedEventView::of, event -> Cursor.of(event.id()));
    }

    /** Tries the event now, and those that waited behind it. */
    @POST
    @Path("{id}/replay")
    @Operation(
            summary = "Replay a parked event",
            description = "Tries it now. APPLIED, or STILL_PARKED with the reason of this attempt.")
    public Replay replay(@PathParam("id") UUID id) {
        var waiting = parked.find(id).orElseThrow(Problem::notFound);
        var left = inbox.replay(waiting);
        LOG.infof(
                "%s replayed the parked event %s",
                token.getSubject(), waiting.event().id());
        return Replay.of(left);
    }

    /** Gives the event up for good: what it says never reaches this service, and those behind it go on. */
    @POST
    @Path("{id}/discard")
    @Operation(
            summary = "Discard a parked event",
            description = "Gives it up for good, so that those behind it go on. 409 for one that only waits itself.")
    public void discard(@PathParam("id") UUID id) {
        var waiting = parked.find(id).orElseThrow(Problem::notFound);
        if (waiting.kind() == Kind.GAP) {
            throw Problem.conflict(
                    "event-only-waits",
                    new Text(
                            "Sự kiện này chỉ chờ sự kiện đứng trước; hãy xử lý sự kiện đó.",
                            "This event only waits for the one before it; deal with that one."));
        }
        inbox.discard(waiting);
        LOG.warnf(
                "%s discarded the parked event %s",
                token.getSubject(), waiting.event().id());
    }

    enum Outcome {
        APPLIED,
        STILL_PARKED
    }

    record Replay(Outcome outcome, ParkedEventView event) {
        private static Replay of(Optional<ParkedEvent> left) {
            return left.map(event -> new Replay(Outcome.STILL_PARKED, ParkedEventView.of(event)))
                    .orElseGet(() -> new Replay(Outcome.APPLIED, null));
        }
    }

    record ParkedEventView(
            UUID id,
            Kind kind,
            String reason,
            int attempts,
            OffsetDateTime parkedAt,
            String topic,
            UUID eventId,
            String source,
            String type,
            String subject,
            long sequence) {
        private static ParkedEventView of(ParkedEvent parked) {
            var event = parked.event();
            return new ParkedEventView(
                    parked.id(),
                    parked.kind(),
                    parked.reason(),
                    parked.attempts(),
                    parked.parkedAt(),
                    event.message().topic(),
                    event.id(),
                    event.source(),
                    event.type(),
                    event.subject(),
                    event.sequence());
        }
    }
}
