package vn.motcua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.OnPaper;
import vn.motcua.events.IssuedForm;
import vn.motcua.notification.contact.Addressee;
import vn.motcua.notification.delivery.Cause;
import vn.motcua.notification.delivery.Content;
import vn.motcua.notification.delivery.Content.Attachment;
import vn.motcua.notification.delivery.Deliveries;
import vn.motcua.notification.delivery.DeliveryChannel;

/** Writes the mail of a notice and plans its delivery. */
@ApplicationScoped
class PlanMail {
    private final Writer writer;
    private final Deliveries deliveries;
    private final String domain;

    PlanMail(Writer writer, Deliveries deliveries, NoticeSettings settings) {
        this.writer = writer;
        this.deliveries = deliveries;
        this.domain = settings.mailDomain();
    }

    void of(Cause cause, Notice notice, CaseEvent event, Addressee addressee) {
        var written = writer.write(notice, event, addressee);
        // The id comes from the event, so that a mail program shows a mail repeated after a crash only once.
        var messageId = "<" + cause.eventId() + ".mail@" + domain + ">";
        var content =
                new Content(addressee.email(), written.subject(), written.body(), messageId, form(event, addressee));
        deliveries.plan(event.applicationId(), cause, DeliveryChannel.MAIL, content);
    }

    /** The form that the event states, for whoever chose so; a form names people. */
    private static Attachment form(CaseEvent event, Addressee addressee) {
        return addressee.wantsForms() && event instanceof OnPaper stated && stated.paper() != null
                ? new Attachment(stated.paper().id(), fileName(stated.paper()))
                : null;
    }

    /** Its number, in letters that every system allows in a file's name. */
    private static String fileName(IssuedForm form) {
        return form.number().replaceAll("[^A-Za-z0-9]+", "-") + ".pdf";
    }
}
