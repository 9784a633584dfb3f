package vn.motcua.procedure.recordimport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Words of a file about which a person has to decide; written by {@link StoreLines}. */
@Entity
@Table(name = "import_question")
@IdClass(ImportQuestion.Key.class)
class ImportQuestion {
    @Id
    @Column(name = "import")
    private UUID file;

    @Id
    private String finding;

    @Id
    private String hash;

    private String said;
    private long records;

    protected ImportQuestion() {}

    record Key(UUID file, String finding, String hash) implements Serializable {}
}
