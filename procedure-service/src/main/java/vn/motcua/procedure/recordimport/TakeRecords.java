package vn.motcua.procedure.recordimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.motcua.events.Language;
import vn.motcua.procedure.drafting.SetLine;
import vn.motcua.procedure.national.CompleteDraft.Rule;
import vn.motcua.procedure.national.Finding;
import vn.motcua.procedure.national.FindingCode;
import vn.motcua.procedure.national.FindingWeight;
import vn.motcua.procedure.recordimport.RecordTaken.Outcome;
import vn.motcua.procedure.recordimport.TakeRecord.Completion;
import vn.motcua.rest.Problem;

/** Makes many records lines of a decision's draft, each in a transaction of its own: a bad one does not stop the rest. */
@ApplicationScoped
class TakeRecords {
    private final ImportLines lines;
    private final ReadDecided readDecided;
    private final TakeRecord takeRecord;
    private final SetLine setLine;

    TakeRecords(ImportLines lines, ReadDecided readDecided, TakeRecord takeRecord, SetLine setLine) {
        this.lines = lines;
        this.readDecided = readDecided;
        this.takeRecord = takeRecord;
        this.setLine = setLine;
    }

    /**
     * @param heaviest records with a heavier finding are passed over; with null, none is
     * @param accept findings that stand as they were read, in whatever words
     */
    record Selection(UUID decision, Completion completion, FindingWeight heaviest, Set<FindingCode> accept) {}

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
                return taken(number, record, selection);
            });
        } catch (Problem refused) {
            return RecordTaken.refused(number, refused, language);
        }
    }

    // An existing line is never overwritten: somebody may have changed it, or it belongs to another record.
    private RecordTaken taken(long number, NationalRecord record, Selection selection) {
        var read = readDecided.of(record);
        var tooHeavy = tooHeavy(read.findings(), selection);
        if (!tooHeavy.isEmpty()) {
            return RecordTaken.passedOver(number, record.code(), tooHeavy);
        }
        if (record.code() != null && setLine.isSet(selection.decision(), record.code())) {
            var isOwn = selection.decision().equals(record.decision());
            return RecordTaken.of(number, record.code(), isOwn ? Outcome.TAKEN_BEFORE : Outcome.LINE_EXISTS);
        }
        takeRecord.into(selection.decision(), record, read.draft(), selection.completion());
        return RecordTaken.of(number, record.code(), Outcome.TAKEN);
    }

    private static List<FindingCode> tooHeavy(List<Finding> findings, Selection selection) {
        if (selection.heaviest() == null) {
            return List.of();
        }
        return findings.stream()
                .map(Finding::code)
                .filter(code -> code.weight().compareTo(selection.heaviest()) < 0)
                .filter(code -> !selection.accept().contains(code) && !isMended(code, selection.completion()))
                .toList();
    }

    // BEYOND_RECORD does not count: every national record has it, so it says nothing about this one.
    private static boolean isMended(FindingCode code, Completion completion) {
        return switch (code) {
            case BEYOND_RECORD -> true;
            case FIELD_CODE_MISSING, DOCUMENT_CODE_MISSING, RESULT_CODE_MISSING ->
                completion.byRule().contains(Rule.CODES);
            case LIMIT_MISSING -> completion.byRule().contains(Rule.NO_LIMIT);
            default -> false;
        };
    }
}
