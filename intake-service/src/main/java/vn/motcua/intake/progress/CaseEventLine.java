package vn.motcua.intake.progress;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.OfLeg;

/** One event of the case in the timeline; append-only. */
@Entity
@Immutable
@Table(name = "case_event")
class CaseEventLine {
    @EmbeddedId
    private Key key;

    private Instant at;
    private String event;
    private int portalCode;
    private String agency;
    private String unit;
    private String leg;
    private String handler;
    private String note;

    protected CaseEventLine() {}

    CaseEventLine(Key key, CaseEvent told) {
        var status = told.status();
        this.key = key;
        at = status.at().toInstant();
        event = name(told);
        portalCode = status.portalCode();
        agency = status.agency();
        unit = status.unit();
        leg = told instanceof OfLeg ofLeg ? ofLeg.leg() : null;
        handler = status.handler() == null ? null : status.handler().name();
        note = TimelineNote.of(told);
    }

    /** The event's name in the API: {@code LEG_OPENED} for a {@code LegOpened}. */
    private static String name(CaseEvent event) {
        var words = event.getClass().getSimpleName().split("(?<!^)(?=[A-Z])");
        return String.join("_", words).toUpperCase(Locale.ROOT);
    }

    /** @param number the event's sequence, which counts the case's events from 1 */
    @Embeddable
    record Key(UUID applicationId, long number) {}
}
