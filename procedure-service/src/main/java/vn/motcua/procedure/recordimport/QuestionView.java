package vn.motcua.procedure.recordimport;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.Language;
import vn.motcua.procedure.national.FindingCode;
import vn.motcua.procedure.national.FindingWeight;
import vn.motcua.procedure.national.Part;
import vn.motcua.procedure.recordimport.ImportQuestions.Asked;

/**
 * Something that a person decides once for all records that say the same.
 *
 * @param key of the words
 * @param question in the reader's language
 * @param said the words of the record; empty if it says nothing there
 * @param records the number of records of the file that say so
 * @param part what an answer may change
 * @param answer absent while nobody has answered
 */
record QuestionView(
        FindingCode finding,
        String key,
        FindingWeight weight,
        String question,
        String said,
        long records,
        Part part,
        AnswerView answer) {
    static QuestionView of(Asked asked, Language language, Clock clock) {
        var finding = FindingCode.of(asked.finding()).orElseThrow();
        return new QuestionView(
                finding,
                asked.hash(),
                finding.weight(),
                finding.question().in(language),
                asked.said(),
                asked.records(),
                finding.part(),
                asked.answer() == null ? null : AnswerView.of(asked.answer(), clock));
    }

    /**
     * @param change properties of the part that replace what was read; none accepts it as it was read
     * @param leaveOut the record has no such part
     */
    record AnswerView(JsonNode change, boolean leaveOut, String by, OffsetDateTime at) {
        private static AnswerView of(ImportAnswer answer, Clock clock) {
            return new AnswerView(
                    answer.answer().change(),
                    answer.answer().leaveOut(),
                    answer.answeredBy(),
                    answer.answeredAt().atZone(clock.getZone()).toOffsetDateTime());
        }
    }

    /** The schema of a page. */
    @Schema(name = "QuestionPage")
    record OnPage(List<QuestionView> items) {}
}
