package vn.motcua.intake.progress;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.motcua.events.CaseStatus;

/** One line of what the offices did, append-only. */
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

    CaseEventLine(Key key, CaseStatus status, Told told) {
        this.key = key;
        at = status.at().toInstant();
        event = told.event();
        portalCode = status.portalCode();
        agency = status.agency();
        unit = status.unit();
        leg = told.leg();
        handler = status.handler() == null ? null : status.handler().name();
        note = told.note();
    }

    /** @param number the event's sequence, which counts the case's events from 1 */
    @Embeddable
    record Key(UUID applicationId, long number) {}

    /** What an event says to the applicant beyond where the case stands. */
    record Told(String event, String leg, String note) {}
}
