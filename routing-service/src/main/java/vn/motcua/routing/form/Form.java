package vn.motcua.routing.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.FormKind;

/** A form as issued (TT 03/2025/TT-VPCP Annex I). Kinds have names, because the numbers changed their meaning in 2025. */
@Entity
@Table(name = "form")
public class Form {
    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private FormKind kind;

    private String number;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode content;

    private String issuedBy;
    private Instant issuedAt;

    protected Form() {}

    Form(UUID id, UUID caseId, FormKind kind, String number, JsonNode content, String issuedBy, Instant issuedAt) {
        this.id = id;
        this.caseId = caseId;
        this.kind = kind;
        this.number = number;
        this.content = content;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
    }
}
