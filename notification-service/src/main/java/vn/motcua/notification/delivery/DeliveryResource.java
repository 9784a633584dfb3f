package vn.motcua.notification.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** What was sent, for the people who run the service: it shows an applicant's address and name. */
@Path("/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ops")
@Tag(name = "Deliveries")
@RunOnVirtualThread
public class DeliveryResource {
    private final Deliveries deliveries;
    private final ZoneId zone;

    DeliveryResource(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.zone = clock.getZone();
    }

    @GET
    @Operation(
            summary = "List the deliveries of an application",
            description =
                    "Mails to the applicant and echoes to the portal in the order of their planning, without their"
                            + " content. NO_ADDRESS: the applicant left no e-mail address, so nothing was sent.")
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
                                                            implementation = DeliveryView.class))))
    public Response list(@NotNull @QueryParam("applicationId") UUID applicationId, @BeanParam Page page) {
        var after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        return page.of(
                deliveries.of(applicationId, after, page.probe()),
                delivery -> DeliveryView.of(delivery, zone),
                delivery -> Cursor.of(delivery.position()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a delivery", description = "With its content as it was, or will be, sent.")
    public DeliveryWithContent read(@PathParam("id") UUID id) {
        return deliveries
                .findByIdOptional(id)
                .map(delivery -> DeliveryWithContent.of(delivery, zone))
                .orElseThrow(Problem::notFound);
    }

    /** @param nextTryAt only while PENDING @param reason of the last fault */
    record DeliveryView(
            UUID id,
            UUID applicationId,
            UUID eventId,
            DeliveryChannel channel,
            DeliveryState state,
            String messageId,
            int attempts,
            OffsetDateTime plannedAt,
            OffsetDateTime nextTryAt,
            OffsetDateTime endedAt,
            String reason) {
        static DeliveryView of(Delivery delivery, ZoneId zone) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.applicationId(),
                    delivery.eventId(),
                    delivery.channel(),
                    delivery.state(),
                    delivery.content().messageId(),
                    delivery.attempts(),
                    time(delivery.plannedAt(), zone),
                    delivery.state() == DeliveryState.PENDING ? time(delivery.nextTryAt(), zone) : null,
                    time(delivery.endedAt(), zone),
                    delivery.reason());
        }

        private static OffsetDateTime time(Instant instant, ZoneId zone) {
            return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
        }
    }

    record DeliveryWithContent(DeliveryView delivery, String recipient, String subject, String body) {
        static DeliveryWithContent of(Delivery delivery, ZoneId zone) {
            var content = delivery.content();
            return new DeliveryWithContent(
                    DeliveryView.of(delivery, zone), content.recipient(), content.subject(), content.body());
        }
    }
}
