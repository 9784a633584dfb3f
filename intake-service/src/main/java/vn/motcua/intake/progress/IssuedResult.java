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
    private String fileSha256;

    protected IssuedResult() {}

    IssuedResult(ResultIssued issued) {
        key = new LegKey(issued.applicationId(), issued.leg());
        outcome = issued.outcome();
        number = issued.number();
        reason = issued.reason();
        issuedAt = issued.status().at().toInstant();
        fileSha256 = issued.fileSha256();
    }

    /** Where it is read. */
    String path() {
        return "/v1/applications/" + key.applicationId() + "/results/" + key.leg();
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

    /** Of the file that another system has sent; null if there is none. */
    String fileSha256() {
        return fileSha256;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
