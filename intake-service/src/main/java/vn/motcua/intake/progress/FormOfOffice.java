package vn.motcua.intake.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.motcua.events.CaseEvent.FormCorrected;
import vn.motcua.events.CaseEvent.OfLeg;
import vn.motcua.events.CaseEvent.OnPaper;
import vn.motcua.events.FormKind;

/** A form that the office has issued, whose paper the applicant may read. */
@Entity
@Immutable
@Table(name = "office_form")
class FormOfOffice {
    @Id
    private UUID id;

    private UUID applicationId;
    private String leg;

    @Enumerated(EnumType.STRING)
    private FormKind kind;

    private String number;
    private UUID corrects;
    private long sequence;
    private Instant issuedAt;

    protected FormOfOffice() {}

    /** @param sequence of the event among those of the application */
    FormOfOffice(OnPaper stated, long sequence) {
        var form = stated.paper();
        id = form.id();
        applicationId = stated.applicationId();
        leg = stated instanceof OfLeg ofLeg ? ofLeg.leg() : null;
        kind = form.kind();
        number = form.number();
        this.sequence = sequence;
        corrects = stated instanceof FormCorrected corrected ? corrected.corrects() : null;
        issuedAt = stated.status().at().toInstant();
    }

    UUID id() {
        return id;
    }

    /** Where it is read. */
    String path() {
        return "/v1/applications/" + applicationId + "/forms/" + id;
    }

    String leg() {
        return leg;
    }

    FormKind kind() {
        return kind;
    }

    /** The form that it replaces; null if it replaces none. */
    UUID corrects() {
        return corrects;
    }

    String number() {
        return number;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
