package vn.motcua.intake.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseStatus;

/** The status of the case from the newest event. */
@Entity
@Table(name = "case_progress")
class CaseProgress {
    @Id
    private UUID applicationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private CaseStatus status;

    private String caseCode;
    private String lookUpCode;
    private String formNumber;
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SupplementRequested.Item> items = List.of();

    private Instant answerBy;

    protected CaseProgress() {}

    CaseProgress(UUID applicationId, CaseStatus first) {
        this.applicationId = applicationId;
        this.status = first;
    }

    /** A case whose acceptance the office has lost has neither code any more. */
    void now(CaseStatus newest) {
        status = newest;
        caseCode = newest.caseCode();
        if (caseCode == null) {
            lookUpCode = null;
        }
    }

    /** From now on whoever holds this code and the case code may look the case up. */
    void lookedUpWith(String code) {
        lookUpCode = code;
    }

    /** Form 02: its request stays stored until the next form. */
    void asks(SupplementRequested request) {
        formNumber = request.number();
        reason = request.reason();
        items = request.items() == null ? List.of() : request.items();
        answerBy = request.answerBy() == null ? null : request.answerBy().toInstant();
    }

    /** Form 03 or 05. */
    void endedBy(String form, String why) {
        formNumber = form;
        reason = why;
    }

    CaseStatus status() {
        return status;
    }

    /** Null before the acceptance, and where the law leaves looking up to the national portal. */
    String lookUpCode() {
        return lookUpCode;
    }

    String formNumber() {
        return formNumber;
    }

    String reason() {
        return reason;
    }

    /** The applicant's deadline; null where no legal text sets one. */
    Instant answerBy() {
        return answerBy;
    }

    List<SupplementRequested.Item> items() {
        return items;
    }
}
