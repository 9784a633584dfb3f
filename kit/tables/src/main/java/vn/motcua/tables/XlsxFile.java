package vn.motcua.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

final class XlsxFile implements TableFile {
    /** The maximum number of rows in memory. */
    private static final int FLUSHED_AFTER = 100;
    /** The maximum length of a cell's text (ECMA-376). */
    private static final int LONGEST = 32_767;

    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    XlsxFile(OutputStream out, String name) {
        book = new Workbook(out, "Mot Cua", "1.0");
        sheet = book.newWorksheet(name);
        sheet.freezePane(1, 1);
    }

    @Override
    public void add(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            var text = Defused.of(cells.get(column));
            sheet.inlineString(rows, column, text.substring(0, Math.min(LONGEST, text.length())));
        }
        rows++;
        if (rows % FLUSHED_AFTER == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
