package vn.motcua.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import vn.motcua.events.ApplicationEvent.DocumentMissing;
import vn.motcua.messaging.Outbox;

/**
 * Reports to the one-stop that a filed document cannot be fetched, because the one-stop may have accepted the case
 * relying on it.
 */
@ApplicationScoped
class DocumentMissed {
    private final Outbox outbox;
    private final Clock clock;

    DocumentMissed(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void tell(Document document) {
        if (document.isFiled()) {
            var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
            outbox.put(document.applicationId(), new DocumentMissing(document.applicationId(), document.code(), now));
        }
    }
}
