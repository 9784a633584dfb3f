package vn.motcua.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Answer;

class LookTest {
    /** A look that is also true for an empty body: the task is not open any more. */
    private static final Look<Case> CLOSED = new Look<>(
            "the closed task",
            Service.ROUTING,
            _ -> null,
            (_, answer) -> !answer.text("/state").equals("OPEN"));

    @ParameterizedTest
    @CsvSource({"200, true", "404, false", "503, false", "0, false"})
    void nothingIsSeenInAnAnswerThatIsNone(int status, boolean seen) {
        var answer = new Answer("GET /v1/tasks/1", status, null, new byte[0], JsonNodeFactory.instance.objectNode());

        assertThat(CLOSED.isSeenIn(answer, null)).isEqualTo(seen);
    }
}
