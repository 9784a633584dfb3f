package vn.motcua.notification.notice;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import vn.motcua.events.CaseEvent;
import vn.motcua.notification.contact.Addressee;
import vn.motcua.notification.office.OfficeBook;

/** Writes notices from the templates {@code notice/<language>/<kind>.txt}. */
@ApplicationScoped
class Writer {
    private final Engine engine;
    private final OfficeBook offices;
    private final String portal;

    Writer(Engine engine, OfficeBook offices, NoticeSettings settings) {
        this.engine = engine;
        this.offices = offices;
        this.portal = settings.portalUrl();
    }

    Written write(Notice notice, CaseEvent event, Addressee addressee) {
        var language = addressee.language();
        var link = portal + "/" + event.applicationId();
        var template = "notice/" + language.name().toLowerCase(Locale.ROOT) + "/" + notice.template();
        return Written.of(engine.getTemplate(template)
                .data("event", event)
                .data("letter", new Letter(language, event.status(), link, offices))
                .render());
    }
}
