package vn.motcua.procedure.recordimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.motcua.messaging.ServiceSettings;
import vn.motcua.procedure.national.ReadLine;
import vn.motcua.procedure.national.TranslateRecord;
import vn.motcua.procedure.national.TranslateRecord.Translation;

/** Reads a record again with what people have answered since it came. A draft that somebody has edited stays as it is. */
@ApplicationScoped
class ReadDecided {
    private final ImportAnswers answers;
    private final ReadLine read;

    ReadDecided(ImportAnswers answers, ServiceSettings service) {
        this.answers = answers;
        this.read = new ReadLine(new TranslateRecord(service.authority()));
    }

    Translation of(NationalRecord record) {
        if (record.editedBy() != null || record.code() == null) {
            return new Translation(record.code(), record.draft(), record.findings(), Set.of());
        }
        var asked = read.of(record.bytes()).translation().questions();
        return read.of(record.bytes(), answers.to(asked)).translation();
    }
}
