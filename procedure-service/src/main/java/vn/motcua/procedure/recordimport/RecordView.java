package vn.motcua.procedure.recordimport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.Language;
import vn.motcua.procedure.form.FormFault;
import vn.motcua.procedure.national.TranslateRecord.Translation;

/**
 * A record of an import.
 *
 * @param raw the record as received
 * @param findings without those that were answered
 * @param draft provisions in the format of GET /v1/format, as far as the record contains them and people have answered
 * @param missing the parts that the draft still needs before a decision accepts it
 * @param others the number of other records of the same procedure, from any file; ten at most
 * @param decision the draft decision that has a line made from it
 */
record RecordView(
        long line,
        String code,
        long version,
        List<FindingView> findings,
        String raw,
        JsonNode draft,
        List<MissingPart> missing,
        int others,
        String editedBy,
        UUID decision) {
    static RecordView of(ImportLine line, Translation read, List<FormFault> missing, int others, Language language) {
        var record = line.record();
        return new RecordView(
                line.line(),
                record.code(),
                record.version(),
                read.findings().stream()
                        .map(finding -> FindingView.of(finding, language))
                        .toList(),
                record.raw(),
                read.draft(),
                missing.stream().map(fault -> MissingPart.of(fault, language)).toList(),
                others,
                record.editedBy(),
                record.decision());
    }

    record MissingPart(String pointer, String code, String message) {
        static MissingPart of(FormFault fault, Language language) {
            return new MissingPart(
                    fault.pointer(), fault.code(), fault.message().in(language));
        }
    }

    /** @param name of the procedure, as far as it could be read */
    record RecordSummary(
            long line, String code, String name, List<FindingView> findings, String editedBy, UUID decision) {
        static RecordSummary of(ImportLine line, Language language) {
            var record = line.record();
            return new RecordSummary(
                    line.line(),
                    record.code(),
                    record.draft().at("/name/vi").textValue(),
                    record.findings().stream()
                            .map(finding -> FindingView.of(finding, language))
                            .toList(),
                    record.editedBy(),
                    record.decision());
        }
    }

    /** The schema of a page. */
    @Schema(name = "RecordPage")
    record OnPage(List<RecordSummary> items) {}
}
