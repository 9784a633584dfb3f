package vn.motcua.procedure.recordimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.motcua.events.Language;
import vn.motcua.procedure.drafting.SetLine;
import vn.motcua.procedure.national.FindingCode;
import vn.motcua.procedure.national.FindingWeight;
import vn.motcua.procedure.recordimport.RecordTaken.Outcome;
import vn.motcua.rest.Problem;

/** Makes many records lines of a decision's draft, each in a transaction of its own: a bad one does not stop the rest. */
@ApplicationScoped
class TakeRecords {
    private final ImportLines lines;
    private final TakeRecord takeRecord;
    private final SetLine setLine;

    TakeRecords(ImportLines lines, TakeRecord takeRecord, SetLine setLine) {
        this.lines = lines;
        this.takeRecord = takeRecord;
        this.setLine = setLine;
    }

    /**
     * @param keep see {@link TakeRecord}
     * @param heaviest records with a heavier finding are passed over; with null, none is
     */
    record Selection(UUID decision, Set<String> keep, FindingWeight heaviest) {}

    List<RecordTaken> take(UUID file, List<Long> numbers, Selection selection, Language language) {
        return numbers.stream()
                .map(number -> take(file, number, selection, language))
                .toList();
    }

    private RecordTaken take(UUID file, long number, Selection selection, Language language) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var record =
                        lines.of(file, number).orElseThrow(Problem::notFound).record();
                return RecordTaken.of(number, record.code(), taken(record, selection));
            });
        } catch (Problem refused) {
            return RecordTaken.refused(number, refused, language);
        }
    }

    // An existing line is never overwritten: somebody may have changed it, or it belongs to another record.
    private Outcome taken(NationalRecord record, Selection selection) {
        if (isTooHeavy(record, selection.heaviest())) {
            return Outcome.PASSED_OVER;
        }
        if (record.code() != null && setLine.isSet(selection.decision(), record.code())) {
            return selection.decision().equals(record.decision()) ? Outcome.TAKEN_BEFORE : Outcome.LINE_EXISTS;
        }
        takeRecord.into(selection.decision(), record, selection.keep());
        return Outcome.TAKEN;
    }

    // BEYOND_RECORD does not count: every national record has it, so it says nothing about this one.
    private static boolean isTooHeavy(NationalRecord record, FindingWeight heaviest) {
        return heaviest != null
                && record.findings().stream()
                        .filter(finding -> finding.code() != FindingCode.BEYOND_RECORD)
                        .anyMatch(finding -> finding.code().weight().compareTo(heaviest) < 0);
    }
}
