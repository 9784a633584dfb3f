package vn.motcua.procedure.exporting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import vn.motcua.procedure.catalogue.ProcedureRow;

/** An array, each procedure as the catalogue keeps it. */
final class JsonExport implements Export {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    JsonExport(OutputStream out) throws IOException {
        json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartArray();
    }

    @Override
    public void add(ProcedureRow row) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", row.code());
        json.writeStringField("validFrom", row.validFrom().toString());
        if (row.validTo() != null) {
            json.writeStringField("validTo", row.validTo().toString());
        }
        json.writeStringField("decision", row.decision().toString());
        json.writeFieldName("provisions");
        json.writeRawValue(row.content());
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.close();
    }
}
