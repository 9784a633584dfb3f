package vn.motcua.procedure.recordimport;

import java.util.List;
import vn.motcua.events.Language;
import vn.motcua.procedure.national.Finding;
import vn.motcua.procedure.national.FindingCode;
import vn.motcua.procedure.national.FindingWeight;

/**
 * A finding in the reader's language.
 *
 * @param question what a person has to decide
 * @param count the number of all places
 * @param places the first hundred places
 */
record FindingView(
        FindingCode code,
        FindingWeight weight,
        String message,
        String question,
        int count,
        List<Finding.Place> places) {
    static FindingView of(Finding finding, Language language) {
        var code = finding.code();
        return new FindingView(
                code,
                code.weight(),
                code.meaning().in(language),
                code.question().in(language),
                finding.count(),
                finding.places());
    }
}
