package vn.motcua.procedure.recordimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import vn.motcua.messaging.ServiceSettings;
import vn.motcua.procedure.national.ReadLine;
import vn.motcua.procedure.national.ReadLine.Reading;
import vn.motcua.procedure.national.TranslateRecord;
import vn.motcua.procedure.recordimport.Lines.Line;
import vn.motcua.procedure.recordimport.Lines.Rest;
import vn.motcua.rest.Problem;

/**
 * Takes a part of a file in, some lines per transaction. Committed lines stay even if later ones fail, and the upload continues
 * after them.
 */
@ApplicationScoped
class TakePart {
    private static final int MOST_LINES = 100;
    private static final int MOST_BYTES = 1_000_000;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final RecordImports imports;
    private final StoreLines store;
    private final ReadLine read;

    TakePart(RecordImports imports, StoreLines store, ServiceSettings service) {
        this.imports = imports;
        this.store = store;
        this.read = new ReadLine(new TranslateRecord(service.authority()));
    }

    /**
     * @param offset of its first byte in the file
     * @param last whether the file ends with it; otherwise a line without a newline is left for the next part. If it is already too
     *     long, its beginning becomes the record, and the rest is skipped
     * @throws Problem 409 {@code import-offset} or {@code import-complete}; 422 {@code part-without-line}
     */
    void take(UUID id, long offset, InputStream part, boolean last) throws IOException {
        var lines = new Lines(part);
        var batch = new Batch(offset, imports.isInLongLine(id));
        if (batch.inLongLine) {
            batch.skip(lines.skip());
        }
        var line = lines.next();
        for (; line.isPresent() && isTaken(line.get(), last); line = lines.next()) {
            batch.add(line.get());
            if (batch.isFull()) {
                commit(id, batch, false);
                batch = new Batch(batch.end(), batch.inLongLine);
            }
        }
        if (line.isPresent() && batch.end() == offset) {
            // Otherwise the client would get the same offset again for ever.
            throw Problem.unprocessable("part-without-line");
        }
        commit(id, batch, last);
    }

    private static boolean isTaken(Line line, boolean last) {
        return line.ended() || last || line.tooLong();
    }

    private void commit(UUID id, Batch batch, boolean last) {
        QuarkusTransaction.requiringNew().run(() -> {
            var file = imports.locked(id).orElseThrow(Problem::notFound);
            require(file, batch.offset);
            var taken = taken(batch, file.lines());
            var fresh = taken.isEmpty() ? 0 : store.store(id, taken);
            file.take(batch.bytes, batch.lines.size(), taken.size(), fresh);
            file.inLongLine(batch.inLongLine);
            if (last) {
                file.finish();
            }
        });
    }

    private static void require(RecordImport file, long offset) {
        if (file.isComplete()) {
            throw Problem.conflict("import-complete");
        }
        if (file.bytes() != offset) {
            throw Problem.conflict("import-offset", file.bytes());
        }
    }

    private List<TakenLine> taken(Batch batch, long before) {
        var taken = new ArrayList<TakenLine>();
        for (int index = 0; index < batch.lines.size(); index++) {
            var line = batch.lines.get(index);
            if (!line.isBlank()) {
                taken.add(read(line, before + index + 1));
            }
        }
        return taken;
    }

    private TakenLine read(Line line, long number) {
        var content = number == 1 ? withoutMark(line.content()) : line.content();
        var reading = line.tooLong() ? ReadLine.tooLarge() : read.of(content);
        return new TakenLine(number, hash(line, reading), content, reading.translation());
    }

    private static String hash(Line line, Reading reading) {
        var sha256 =
                reading.canonical() == null ? line.sha256() : Lines.sha256().digest(reading.canonical());
        return HexFormat.of().formatHex(sha256);
    }

    private static byte[] withoutMark(byte[] content) {
        return Arrays.mismatch(content, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length
                ? Arrays.copyOfRange(content, BYTE_ORDER_MARK.length, content.length)
                : content;
    }

    /** The lines of one transaction. */
    private static final class Batch {
        private final long offset;
        private final List<Line> lines = new ArrayList<>();
        private long bytes;
        private boolean inLongLine;

        private Batch(long offset, boolean inLongLine) {
            this.offset = offset;
            this.inLongLine = inLongLine;
        }

        private void add(Line line) {
            lines.add(line);
            bytes += line.bytes();
            inLongLine = !line.ended();
        }

        private void skip(Rest rest) {
            bytes += rest.bytes();
            inLongLine = !rest.ended();
        }

        private boolean isFull() {
            return lines.size() == MOST_LINES || bytes >= MOST_BYTES;
        }

        private long end() {
            return offset + bytes;
        }
    }
}
