package vn.motcua.procedure.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A procedure version as it is stored: what is asked for in columns, the whole as JSON. */
@Entity
@Table(name = "procedure_version")
@IdClass(ProcedureRow.Key.class)
public class ProcedureRow {
    @Id
    private String code;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "replaced_by")
    private String replacedBy;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    private String field;
    private String hash;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    protected ProcedureRow() {}

    public ProcedureRow(String code, ProcedureVersion version) {
        this.code = code;
        this.validFrom = version.validFrom();
        set(version);
    }

    public final void set(ProcedureVersion version) {
        validTo = version.validTo();
        replacedBy = version.replacedBy();
        nameVi = version.name().vi();
        nameEn = version.name().en();
        field = version.field().code();
        content = CatalogueJson.write(version);
        hash = CatalogueJson.sha256(content);
    }

    public String code() {
        return code;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Of the content: changes if and only if the law's data do. */
    public String hash() {
        return hash;
    }

    public ProcedureVersion version() {
        return CatalogueJson.read(content, ProcedureVersion.class);
    }

    public record Key(String code, LocalDate validFrom) implements Serializable {}
}
