package vn.motcua.procedure.recordimport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file of national records that is uploaded in one part or many. */
@Entity
@Table(name = "record_import")
class RecordImport {
    @Id
    private UUID id;

    private String name;

    private String openedBy;

    private Instant openedAt;

    private boolean complete;
    private long bytes;
    private long lines;
    private long fresh;
    private long known;

    private boolean inLongLine;

    protected RecordImport() {}

    RecordImport(UUID id, String name, String openedBy, Instant openedAt) {
        this.id = id;
        this.name = name;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    /**
     * @param lines of the file, empty ones too
     * @param records how many of the lines are records
     * @param fresh how many of the records are new
     */
    void take(long bytes, long lines, long records, long fresh) {
        this.bytes += bytes;
        this.lines += lines;
        this.fresh += fresh;
        this.known += records - fresh;
    }

    /** Whether the bytes taken end inside a line that is too long; the next part then begins with its rest. */
    void inLongLine(boolean inside) {
        inLongLine = inside;
    }

    boolean isInLongLine() {
        return inLongLine;
    }

    void finish() {
        complete = true;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    boolean isComplete() {
        return complete;
    }

    /** How many bytes of the file are taken. */
    long bytes() {
        return bytes;
    }

    long lines() {
        return lines;
    }

    long fresh() {
        return fresh;
    }

    long known() {
        return known;
    }
}
