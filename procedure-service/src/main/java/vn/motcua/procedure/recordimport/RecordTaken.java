package vn.motcua.procedure.recordimport;

import java.util.List;
import vn.motcua.events.Language;
import vn.motcua.procedure.national.FindingCode;
import vn.motcua.procedure.recordimport.RecordView.MissingPart;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/**
 * The outcome for one record of many.
 *
 * @param code of the procedure, absent if it could not be read
 * @param reason why it was refused; else absent
 * @param missing the first parts that its draft lacks
 * @param findings those that are too heavy
 */
record RecordTaken(
        long line, String code, Outcome outcome, String reason, List<MissingPart> missing, List<FindingCode> findings) {
    private static final int MOST_MISSING = 20;

    enum Outcome {
        TAKEN,
        /** The decision already has this record's line, which stays unchanged. */
        TAKEN_BEFORE,
        /** The decision has a line of this procedure that was not made from this record; it stays unchanged. */
        LINE_EXISTS,
        /** Its findings are too heavy. */
        PASSED_OVER,
        /** Its draft is not finished. */
        INCOMPLETE,
        REFUSED
    }

    static RecordTaken of(long line, String code, Outcome outcome) {
        return new RecordTaken(line, code, outcome, null, List.of(), List.of());
    }

    static RecordTaken passedOver(long line, String code, List<FindingCode> findings) {
        return new RecordTaken(line, code, Outcome.PASSED_OVER, null, List.of(), findings);
    }

    static RecordTaken refused(long line, Problem problem, Language language) {
        if (problem.faults().isEmpty()) {
            return new RecordTaken(line, null, Outcome.REFUSED, problem.detail().in(language), List.of(), List.of());
        }
        var missing = problem.faults().stream()
                .limit(MOST_MISSING)
                .map(fault -> part(fault, language))
                .toList();
        return new RecordTaken(line, null, Outcome.INCOMPLETE, null, missing, List.of());
    }

    private static MissingPart part(Fault fault, Language language) {
        return new MissingPart(fault.pointer(), fault.code(), fault.message().in(language));
    }
}
