package vn.motcua.intake.progress;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.events.CaseEvent.LegOpened;

/** A leg that was opened at an agency. From then on the agency's officers may read the documents. */
@Entity
@Table(name = "opened_leg")
class OpenedLeg {
    @EmbeddedId
    private LegKey key;

    private String agency;
    private String unit;
    private Instant dueAt;

    /** Another agency's own, which reads the documents until the leg is closed; null if our officers have the leg. */
    private String system;

    private Instant closedAt;

    protected OpenedLeg() {}

    OpenedLeg(LegOpened opened) {
        key = new LegKey(opened.applicationId(), opened.leg());
        agency = opened.agency();
        unit = opened.unit();
        dueAt = Optional.ofNullable(opened.dueAt()).map(at -> at.toInstant()).orElse(null);
    }

    void sentTo(String client) {
        system = client;
    }
}
