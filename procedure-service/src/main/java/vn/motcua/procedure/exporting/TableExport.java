package vn.motcua.procedure.exporting;

import java.io.IOException;
import vn.motcua.events.Language;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.tables.TableFile;

/** A row for each procedure, in one language. */
final class TableExport implements Export {
    private final TableFile file;
    private final Language language;

    TableExport(TableFile file, Language language) throws IOException {
        this.file = file;
        this.language = language;
        file.add(Column.ALL.stream().map(column -> column.title(language)).toList());
    }

    @Override
    public void add(ProcedureRow row) throws IOException {
        var provisions = row.provisions();
        file.add(Column.ALL.stream()
                .map(column -> column.value(row, provisions, language))
                .toList());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
