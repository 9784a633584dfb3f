package vn.motcua.notification.echo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.EventJson;
import vn.motcua.notification.delivery.Cause;
import vn.motcua.notification.delivery.Content;
import vn.motcua.notification.delivery.Deliveries;
import vn.motcua.notification.delivery.DeliveryChannel;
import vn.motcua.notification.office.OfficeBook;

/** Plans an echo for every event that changes what the portal shows of an application that the portal filed. */
@ApplicationScoped
public class PlanEcho {
    private final PortalViews views;
    private final Deliveries deliveries;
    private final OfficeBook offices;

    PlanEcho(PortalViews views, Deliveries deliveries, OfficeBook offices) {
        this.views = views;
        this.deliveries = deliveries;
        this.offices = offices;
    }

    /** @param externalId the portal's own number of the application */
    public void of(Cause cause, CaseEvent event, String externalId) {
        var view = views.of(event.applicationId());
        var standing = Standing.of(event.status());
        if (event.changesNoHolder() || view.shows(standing)) {
            return;
        }
        var sequence = view.show(standing);
        views.persist(view);
        var message = new EchoMessage(
                cause.eventId(),
                sequence,
                sequence == 1 ? EchoMessage.REGISTER : EchoMessage.PROGRESS,
                List.of(PortalCase.of(event, externalId, offices)));
        var body = new String(EventJson.write(message), UTF_8);
        var content =
                new Content(externalId, message.service(), body, cause.eventId().toString(), null);
        deliveries.plan(event.applicationId(), cause, DeliveryChannel.ECHO, content);
    }
}
