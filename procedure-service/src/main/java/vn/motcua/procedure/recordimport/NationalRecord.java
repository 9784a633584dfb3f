package vn.motcua.procedure.recordimport;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.national.Finding;

/** A record of the national database as received, and the draft read from it, which people complete. */
@Entity
@Table(name = "national_record")
class NationalRecord {
    @Id
    private String hash;

    private String code;
    private byte[] raw;

    @JdbcTypeCode(SqlTypes.JSON)
    private String findings;

    private String[] codes;

    @JdbcTypeCode(SqlTypes.JSON)
    private String draft;

    @Version
    private long version;

    private String editedBy;

    private UUID decision;

    protected NationalRecord() {}

    void edit(JsonNode changed, String editor) {
        draft = CatalogueJson.write(changed);
        editedBy = editor;
    }

    void takenInto(UUID draftDecision) {
        decision = draftDecision;
    }

    String hash() {
        return hash;
    }

    /** Absent if the record has none. */
    String code() {
        return code;
    }

    /** The record as received; bytes that are not text appear as replacement characters. */
    String raw() {
        return new String(raw, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    byte[] bytes() {
        return raw;
    }

    List<Finding> findings() {
        return Arrays.asList(CatalogueJson.read(findings, Finding[].class));
    }

    JsonNode draft() {
        return CatalogueJson.tree(draft);
    }

    long version() {
        return version;
    }

    /** Absent until somebody edits the draft. */
    String editedBy() {
        return editedBy;
    }

    /** Absent until a draft decision has a line made from it. */
    UUID decision() {
        return decision;
    }
}
