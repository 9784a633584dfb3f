package vn.motcua.procedure.recordimport;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.procedure.rules.CatalogueFormat;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Languages;

/** Answers with a record, its ETag and everything its draft still lacks. */
@ApplicationScoped
class AnswerRecord {
    private static final int MOST_OTHERS = 10;
    private static final JsonNode PROVISIONS = CatalogueFormat.of("provisions");

    private final ImportLines lines;
    private final ReadDecided readDecided;
    private final JsonSchemas schemas;

    AnswerRecord(ImportLines lines, ReadDecided readDecided, JsonSchemas schemas) {
        this.lines = lines;
        this.readDecided = readDecided;
        this.schemas = schemas;
    }

    Response with(ImportLine line, HttpHeaders headers) {
        var record = line.record();
        var read = readDecided.of(record);
        var view = RecordView.of(
                line,
                read,
                schemas.validate(PROVISIONS, read.draft()),
                lines.otherHashes(record, MOST_OTHERS).size(),
                Languages.of(headers));
        return Response.ok(view).tag(IfMatch.of(record.version())).build();
    }
}
