package vn.motcua.procedure.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.motcua.events.Language;
import vn.motcua.procedure.catalogue.ProcedureRow;

/** A workbook of one sheet. All cells are text, and rows are written to the stream as they are added. */
final class XlsxExport implements Export {
    /** The maximum number of rows in memory. */
    private static final int FLUSHED_AFTER = 100;
    /** The maximum length of a cell's text (ECMA-376). */
    private static final int LONGEST = 32_767;

    private final Workbook book;
    private final Worksheet sheet;
    private final Language language;
    private int rows;

    XlsxExport(OutputStream out, Language language) throws IOException {
        this.language = language;
        book = new Workbook(out, "Mot Cua", "1.0");
        sheet = book.newWorksheet("TTHC");
        sheet.freezePane(1, 1);
        write(column -> column.title(language));
    }

    @Override
    public void add(ProcedureRow row) throws IOException {
        var provisions = row.provisions();
        write(column -> column.value(row, provisions, language));
        if (rows % FLUSHED_AFTER == 0) {
            sheet.flush();
        }
    }

    private void write(Function<Column, String> cell) {
        for (int column = 0; column < Column.ALL.size(); column++) {
            var text = Defused.of(cell.apply(Column.ALL.get(column)));
            sheet.inlineString(rows, column, text.substring(0, Math.min(LONGEST, text.length())));
        }
        rows++;
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
