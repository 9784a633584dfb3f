package vn.motcua.procedure.recordimport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Which line of a file contains which record. */
@Entity
@Table(name = "import_line")
@IdClass(ImportLine.Key.class)
class ImportLine {
    @Id
    @Column(name = "import")
    private UUID file;

    @Id
    private long line;

    @JoinColumn(name = "record")
    @ManyToOne
    private NationalRecord record;

    protected ImportLine() {}

    long line() {
        return line;
    }

    NationalRecord record() {
        return record;
    }

    record Key(UUID file, long line) implements Serializable {}
}
