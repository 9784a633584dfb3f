package vn.motcua.procedure.exporting;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import vn.motcua.events.Language;
import vn.motcua.procedure.catalogue.ProcedureRow;

/** Comma separated values (RFC 4180) that spreadsheets open as UTF-8 and without running any formula. */
final class CsvExport implements Export {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final SequenceWriter rows;
    private final Language language;

    CsvExport(OutputStream out, Language language) throws IOException {
        this.language = language;
        out.write(BYTE_ORDER_MARK);
        rows = CSV.writer(CSV.schema().withLineSeparator("\r\n")).writeValues(out);
        write(column -> column.title(language));
    }

    @Override
    public void add(ProcedureRow row) throws IOException {
        var provisions = row.provisions();
        write(column -> column.value(row, provisions, language));
    }

    private void write(Function<Column, String> cell) throws IOException {
        rows.write(Column.ALL.stream().map(cell).map(Defused::of).toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
