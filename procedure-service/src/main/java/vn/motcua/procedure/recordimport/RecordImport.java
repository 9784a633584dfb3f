package vn.motcua.procedure.recordimport;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file of national records that is coming in, in one part or many. */
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
     * @param records among them
     * @param fresh those that had never come before
     */
    void take(long bytes, long lines, long records, long fresh) {
        this.bytes += bytes;
        this.lines += lines;
        this.fresh += fresh;
        this.known += records - fresh;
    }

    /** Whether what was taken ends inside a line that is too long: the next part begins with the rest of it. */
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

    /** How much of the file is taken. */
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
