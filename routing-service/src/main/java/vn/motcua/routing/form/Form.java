package vn.motcua.routing.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.EventJson;
import vn.motcua.events.FormKind;
import vn.motcua.events.IssuedForm;

/**
 * A form as issued (TT 03/2025/TT-VPCP Annex I). Kinds have names, because the numbers changed their meaning in 2025. What it says never
 * changes; its file is made afterwards, once.
 */
@Entity
@Table(name = "form")
@DynamicUpdate
public class Form {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private String leg;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FormKind kind;

    @Column(updatable = false)
    private String agency;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String template;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private JsonNode content;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private UUID corrects;

    @Column(updatable = false)
    private String issuedBy;

    @Column(updatable = false)
    private Instant issuedAt;

    private String fileSha256;
    private Long fileSize;
    private Instant printAt;

    protected Form() {}

    Form(UUID id, UUID caseId, Issue issue, Form old, String template, Sheet sheet, Instant printAt) {
        this.id = id;
        this.caseId = caseId;
        this.leg = issue.leg();
        this.kind = issue.kind();
        this.agency = issue.agency();
        this.number = sheet.number();
        this.template = template;
        this.content = EventJson.read(EventJson.write(sheet), JsonNode.class);
        this.sha256 = sheet.hash();
        this.corrects = old == null ? null : old.id;
        this.issuedBy = issue.officer();
        this.issuedAt = issue.at();
        this.printAt = printAt;
    }

    /**
     * Who issues which form, and where.
     *
     * @param leg absent if it concerns the whole case
     * @param agency whose book it is numbered in
     * @param officer who issues it; {@code applicant} for what follows from the applicant's own act
     * @param head who signed it before; null where nobody did
     */
    record Issue(FormKind kind, String leg, String agency, String officer, String head, Instant at) {}

    /** @param sha256 of the PDF @param size in bytes */
    public record File(String sha256, long size) {}

    public IssuedForm issued() {
        return new IssuedForm(id, kind, number, sha256);
    }

    /** @throws IllegalStateException if it is not what was issued */
    public Sheet sheet() {
        var sheet = EventJson.read(EventJson.write(content), Sheet.class);
        if (!sheet.hash().equals(sha256)) {
            throw new IllegalStateException("form " + id + " does not say what it said when it was issued");
        }
        return sheet;
    }

    public void kept(File file) {
        fileSha256 = file.sha256();
        fileSize = file.size();
        printAt = null;
    }

    /** Null until it is kept. */
    public File file() {
        return fileSha256 == null ? null : new File(fileSha256, fileSize);
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public String leg() {
        return leg;
    }

    public FormKind kind() {
        return kind;
    }

    public String agency() {
        return agency;
    }

    public String number() {
        return number;
    }

    public String template() {
        return template;
    }

    /** The form that it replaces; null if it replaces none. */
    public UUID corrects() {
        return corrects;
    }

    public String issuedBy() {
        return issuedBy;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
