package vn.motcua.procedure.exporting;

import java.io.IOException;
import vn.motcua.procedure.catalogue.ProcedureRow;

/** A file that is being written, procedure by procedure. */
interface Export extends AutoCloseable {
    void add(ProcedureRow row) throws IOException;

    /** Ends the file; the stream below it stays open. */
    @Override
    void close() throws IOException;
}
