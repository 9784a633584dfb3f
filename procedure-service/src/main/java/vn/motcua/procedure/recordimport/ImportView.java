package vn.motcua.procedure.recordimport;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The progress of an import.
 *
 * @param bytes the bytes of the file taken so far: the next part's Upload-Offset
 * @param lines of the file, empty ones too
 * @param fresh records that are new
 * @param known records that were received before, in this file or another
 */
record ImportView(
        UUID id,
        String name,
        String openedBy,
        OffsetDateTime openedAt,
        boolean complete,
        long bytes,
        long lines,
        long fresh,
        long known) {
    /** The schema of a page. */
    @Schema(name = "ImportPage")
    record OnPage(List<ImportView> items) {}

    static ImportView of(RecordImport file, Clock clock) {
        return new ImportView(
                file.id(),
                file.name(),
                file.openedBy(),
                file.openedAt().atZone(clock.getZone()).toOffsetDateTime(),
                file.isComplete(),
                file.bytes(),
                file.lines(),
                file.fresh(),
                file.known());
    }
}
