package vn.motcua.procedure.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file of the catalogue as it came in. Never changed: the newest of a name counts. */
@Entity
@Table(name = "catalogue_file")
public class CatalogueFile {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String sha256;
    private String content;

    @Column(name = "imported_by")
    private String importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    protected CatalogueFile() {}

    public CatalogueFile(String name, String content, String importedBy, Instant importedAt) {
        this.name = name;
        this.content = content;
        this.sha256 = CatalogueJson.sha256(content);
        this.importedBy = importedBy;
        this.importedAt = importedAt;
    }

    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }

    public String content() {
        return content;
    }
}
