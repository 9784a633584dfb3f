package vn.motcua.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table that is written to a stream row by row, for spreadsheets: all cells are text, and none is run as a formula. */
public interface TableFile extends AutoCloseable {

    /** @param cells in the order of the columns; the first row has their titles */
    void add(List<String> cells) throws IOException;

    /** Ends the file; the stream below it stays open. */
    @Override
    void close() throws IOException;

    /** Comma separated values (RFC 4180), which spreadsheets open as UTF-8. */
    static TableFile csv(OutputStream out) throws IOException {
        return new CsvFile(out);
    }

    /** A workbook of one sheet (ECMA-376). @param sheet its name */
    static TableFile xlsx(OutputStream out, String sheet) {
        return new XlsxFile(out, sheet);
    }
}
