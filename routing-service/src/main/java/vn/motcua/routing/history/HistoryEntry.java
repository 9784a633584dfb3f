package vn.motcua.routing.history;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.OfLeg;
import vn.motcua.events.EventJson;
import vn.motcua.events.EventType;
import vn.motcua.routing.casefile.CaseFile;

/** One line of what was done to a case, chained to the line before it by its hash. */
@Entity
@Table(name = "case_history")
public class HistoryEntry {
    @EmbeddedId
    private Place place;

    private Instant at;
    private String actor;
    private String agency;
    private String action;
    private String leg;
    private String basis;

    /** JSON, kept as text because the hash is computed over exactly these characters. */
    private String detail;

    private int portalCode;
    private String previousHash;
    private String hash;

    protected HistoryEntry() {}

    HistoryEntry(CaseFile file, Journal.Line line, CaseEvent event, Instant at, String detail) {
        place = new Place(file.id(), file.historyLength());
        this.at = at;
        actor = line.actor();
        agency = line.agency();
        action = EventType.of(event).action();
        leg = event instanceof OfLeg ofLeg ? ofLeg.leg() : null;
        basis = line.basis();
        this.detail = detail;
        portalCode = file.portalCode();
        previousHash = file.historyHash();
        hash = HistoryHash.of(
                previousHash,
                place.caseId(),
                place.position(),
                at,
                actor,
                agency,
                action,
                leg,
                basis,
                detail,
                portalCode);
    }

    @Embeddable
    record Place(UUID caseId, int position) implements Serializable {}

    public String hash() {
        return hash;
    }

    /** 1 for the first. */
    public int position() {
        return place.position() + 1;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String agency() {
        return agency;
    }

    public String action() {
        return action;
    }

    public String leg() {
        return leg;
    }

    /** What the official or the applicant gave as the reason; absent where none was given. */
    public String reason() {
        var reason = EventJson.read(detail.getBytes(StandardCharsets.UTF_8), JsonNode.class)
                .get("reason");
        return reason == null ? null : reason.textValue();
    }

    /** What happened, as it was told. */
    public CaseEvent event() {
        var type = EventType.ofType("vn.motcua.case." + action + ".v1").orElseThrow();
        return (CaseEvent) EventJson.read(detail.getBytes(StandardCharsets.UTF_8), type.record());
    }

    public String basis() {
        return basis;
    }

    public int portalCode() {
        return portalCode;
    }
}
