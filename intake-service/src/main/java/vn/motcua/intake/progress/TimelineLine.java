package vn.motcua.intake.progress;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A line of the timeline, which combines the applicant's and the offices' acts (a database view). */
@Entity
@Immutable
@Table(name = "timeline")
class TimelineLine {
    @EmbeddedId
    private Key key;

    private Instant at;
    private String event;
    private Integer portalCode;
    private String agency;
    private String unit;
    private String leg;
    private String handler;
    private String note;

    protected TimelineLine() {}

    String origin() {
        return key.origin();
    }

    long number() {
        return key.number();
    }

    Instant at() {
        return at;
    }

    String event() {
        return event;
    }

    Integer portalCode() {
        return portalCode;
    }

    String agency() {
        return agency;
    }

    String unit() {
        return unit;
    }

    String leg() {
        return leg;
    }

    String handler() {
        return handler;
    }

    String note() {
        return note;
    }

    @Embeddable
    record Key(UUID applicationId, String origin, long number) {}
}
