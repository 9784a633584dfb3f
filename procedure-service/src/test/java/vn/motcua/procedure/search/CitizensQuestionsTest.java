package vn.motcua.procedure.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The right procedure is among the first three. Each file names the questions with the procedures that are right: those found by trying,
 * which all must be answered, and fifty that were written before the search was; and a hundred by somebody who had seen only the names.
 */
class CitizensQuestionsTest {
    private static final int TRIED = 18;
    private static final SearchFixtures NATIONAL = SearchFixtures.national();

    private record Question(String typed, List<String> right) {
        boolean isAnswered() {
            return NATIONAL.ask(typed).firstThree().stream().anyMatch(right::contains);
        }
    }

    private static List<Question> questions(String file) {
        return SearchFixtures.lines(file)
                .map(line -> new Question(line[0], List.of(line[1].split(" "))))
                .toList();
    }

    private static List<Question> tried() {
        return questions("questions").subList(0, TRIED);
    }

    @ParameterizedTest
    @MethodSource("tried")
    void everyQuestionThatWasTriedIsAnswered(Question question) {
        assertThat(question.isAnswered())
                .as(NATIONAL.ask(question.typed).names().toString())
                .isTrue();
    }

    @Test
    void nineOfTenOthersAreAnswered() {
        var written = questions("questions");

        expectNineOfTen(written.subList(TRIED, written.size()), 50);
        expectNineOfTen(questions("unseen"), 100);
    }

    private static void expectNineOfTen(List<Question> questions, int count) {
        assertThat(questions).hasSize(count);
        assertThat(questions.stream().filter(question -> !question.isAnswered()).map(Question::typed))
                .as("not answered")
                .hasSizeLessThanOrEqualTo(count / 10);
    }
}
