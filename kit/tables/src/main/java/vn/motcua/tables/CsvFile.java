package vn.motcua.tables;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

final class CsvFile implements TableFile {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final SequenceWriter rows;

    CsvFile(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        rows = CSV.writer(CSV.schema().withLineSeparator("\r\n")).writeValues(out);
    }

    @Override
    public void add(List<String> cells) throws IOException {
        rows.write(cells.stream().map(Defused::of).toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
