package vn.motcua.procedure.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An agency, an area, a year's calendar, a general parameter, an entry of search words or a list as it is stored. */
@Entity
@Table(name = "law_document")
@IdClass(LawDocument.Key.class)
public class LawDocument {
    public enum Kind {
        AGENCY,
        AREA,
        CALENDAR,
        PARAMETER,
        WORDS,
        LIST
    }

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Id
    private String code;

    private String hash;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    protected LawDocument() {}

    public LawDocument(Kind kind, String code, Object law) {
        this.kind = kind;
        this.code = code;
        set(law);
    }

    /** @return whether that changed anything */
    public final boolean set(Object law) {
        var json = CatalogueJson.write(law);
        var newHash = CatalogueJson.sha256(json);
        var changed = !newHash.equals(hash);
        content = changed ? json : content;
        hash = newHash;
        return changed;
    }

    public String code() {
        return code;
    }

    public String hash() {
        return hash;
    }

    public <T> T read(Class<T> type) {
        return CatalogueJson.read(content, type);
    }

    /** All records that the code has named, one after another. */
    public <T> List<T> readAll(Class<T> type) {
        return CatalogueJson.readAll(content, type);
    }

    public record Key(Kind kind, String code) implements Serializable {}
}
