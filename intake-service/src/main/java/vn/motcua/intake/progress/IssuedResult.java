package vn.motcua.intake.progress;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseStatus.Outcome;

/** The result of a leg; a rejection is a result too (61/2018/NĐ-CP Art. 19(8)). */
@Entity
@Table(name = "issued_result")
class IssuedResult {
    @EmbeddedId
    private LegKey key;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String number;
    private String reason;
    private Instant issuedAt;

    protected IssuedResult() {}

    IssuedResult(ResultIssued issued) {
        key = new LegKey(issued.applicationId(), issued.leg());
        outcome = issued.outcome();
        number = issued.number();
        reason = issued.reason();
        issuedAt = issued.status().at().toInstant();
    }

    String leg() {
        return key.leg();
    }

    Outcome outcome() {
        return outcome;
    }

    String number() {
        return number;
    }

    String reason() {
        return reason;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
