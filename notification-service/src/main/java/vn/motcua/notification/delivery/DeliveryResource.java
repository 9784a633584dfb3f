package vn.motcua.notification.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import vn.motcua.events.Messages;
import vn.motcua.notification.contact.Addressees;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** Lets ops read, resend and close deliveries. It shows an applicant's address and name. */
@Path("/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ops")
@Tag(name = "Deliveries")
@RunOnVirtualThread
class DeliveryResource {
    private static final Logger LOG = Logger.getLogger(DeliveryResource.class);

    private final Deliveries deliveries;
    private final Addressees addressees;
    private final Caller caller;
    private final Clock clock;
    private final ZoneId zone;

    DeliveryResource(Deliveries deliveries, Addressees addressees, Caller caller, Clock clock) {
        this.deliveries = deliveries;
        this.addressees = addressees;
        this.caller = caller;
        this.clock = clock;
        this.zone = clock.getZone();
    }

    @GET
    @Operation(summary = "List the deliveries of an application, or those that have not gone out", description = """
                Mails to the applicant and echoes to the portal in the order of their planning, without their content. With \
                applicationId all of one application; with state those of all applications that are FAILED, NO_ADDRESS (the \
                applicant left no e-mail address), PENDING or CLOSED.\
                """)
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
    public Response list(
            @QueryParam("applicationId") UUID applicationId,
            @QueryParam("state") DeliveryState state,
            @BeanParam Page page) {
        var after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        return page.of(
                rows(applicationId, state, after, page.probe()),
                delivery -> DeliveryView.of(delivery, zone),
                delivery -> Cursor.of(delivery.position()));
    }

    private List<Delivery> rows(UUID applicationId, DeliveryState state, long after, int limit) {
        if ((applicationId == null) == (state == null) || state == DeliveryState.SENT) {
            throw Problem.invalid(new Fault("?state", "one-of", Messages.of("one-of.either-applicationid-state")));
        }
        return applicationId == null ? deliveries.in(state, after, limit) : deliveries.of(applicationId, after, limit);
    }

    /** Sends a mail to the applicant's current address, in case it failed because of the old one. */
    @POST
    @Path("{id}/resend")
    @Transactional
    @Operation(
            summary = "Send a delivery again",
            description = "Of what is FAILED, NO_ADDRESS or PENDING: at once, to the address that is known now.")
    @APIResponse(responseCode = "204", description = "It is sent in a moment")
    @APIResponse(responseCode = "409", description = "It was sent or closed, or there is still no address")
    public void resend(@PathParam("id") UUID id) {
        var delivery = open(id, Move.SEND_AGAIN);
        var addressee = addressees.of(delivery.applicationId());
        var address = delivery.channel() == DeliveryChannel.MAIL
                ? addressee.email()
                : delivery.content().recipient();
        if (address == null) {
            throw Problem.conflict("no-address");
        }
        deliveries.sendAgain(delivery, address, addressee.wantsForms());
        LOG.infof("%s sends the delivery %s again", caller.key(), id);
    }

    @POST
    @Path("{id}/close")
    @Transactional
    @Operation(
            summary = "Give a delivery up, with the reason",
            description = "Of what is FAILED, NO_ADDRESS or PENDING. Later ones of the application go on.")
    @APIResponse(responseCode = "204", description = "Closed")
    @APIResponse(responseCode = "409", description = "It was sent or closed")
    public void close(@PathParam("id") UUID id, @Valid @NotNull Closing request) {
        open(id, Move.CLOSE).close(caller.key() + ": " + request.reason(), clock.instant());
    }

    private Delivery open(UUID id, Move move) {
        var delivery = deliveries.locked(id).orElseThrow(Problem::notFound);
        if (!delivery.may(move)) {
            throw Problem.conflict("delivery-ended");
        }
        return delivery;
    }

    /** @param reason in the words of ops */
    @Schema(name = "DeliveryClosing")
    record Closing(@NotBlank @Size(max = 500) String reason) {}

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
