package vn.motcua.routing.form;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A form as issued (TT 03/2025/TT-VPCP Annex I). Kinds have names, because the numbers changed their meaning in 2025. */
@Entity
@Table(name = "form")
public class Form {
    public enum Kind {
        SUPPLEMENT_REQUEST("form.supplement"),
        REFUSAL("form.refusal"),
        STOP_NOTICE("form.stop"),
        APOLOGY("form.apology");

        private final String parameter;

        Kind(String parameter) {
            this.parameter = parameter;
        }

        /** The parameter that holds the pattern of its number. */
        String parameter() {
            return parameter;
        }
    }

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String number;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    private String issuedBy;
    private Instant issuedAt;

    protected Form() {}

    Form(UUID id, UUID caseId, Kind kind, String number, String content, String issuedBy, Instant issuedAt) {
        this.id = id;
        this.caseId = caseId;
        this.kind = kind;
        this.number = number;
        this.content = content;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
    }
}
