package vn.motcua.procedure.exporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.national.WriteRecord;

/** JSON lines, each procedure in the form of the national database. */
final class NationalExport implements Export {
    private final OutputStream out;
    private final LocalDate day;
    private final WriteRecord write;
    private final Function<UUID, Optional<String>> numbers;
    private final Map<UUID, Optional<String>> known = new HashMap<>();

    /** @param numbers gives the number of a decision; called once for each */
    NationalExport(OutputStream out, LocalDate day, WriteRecord write, Function<UUID, Optional<String>> numbers) {
        this.out = out;
        this.day = day;
        this.write = write;
        this.numbers = numbers;
    }

    @Override
    public void add(ProcedureRow row) throws IOException {
        var number = known.computeIfAbsent(row.decision(), numbers);
        ObjectNode record = write.of(row.code(), row.provisions(), number, day);
        out.write((record + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
