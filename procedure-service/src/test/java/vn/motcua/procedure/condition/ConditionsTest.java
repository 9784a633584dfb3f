package vn.motcua.procedure.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that would exhaust the processor or the memory. The times are far above what a cut-off needs. */
class ConditionsTest {
    private static final Duration FAR_TOO_LONG = Duration.ofMinutes(1);

    private final Conditions conditions = new Conditions();
    private final Map<String, Object> large = Map.of(
            "channel",
            "ONLINE",
            "form",
            Map.of(
                    "text", "x".repeat(250_000),
                    "list", IntStream.range(0, 900).boxed().map(Long::valueOf).toList(),
                    "numbers", Collections.nCopies(9_000, 1L)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form.list.all(a, form.list.all(b, form.list.all(c, a + b + c >= 0)))",
                "form.list.map(a, form.list.map(b, form.list.map(c, a * b * c))).size() >= 0",
                "form.list.map(a, form.text + form.text + form.text + form.text).size() > 0",
                "form.list.map(a, form.numbers + form.numbers + form.numbers).size() > 0",
                "form.numbers.exists(a, a == 2)",
                "form.list.exists(a, form.text + form.text == 'y')"
            })
    void whatCostsTooMuchIsCutOffAndDecidesNothing(String expression) {
        assertThat(conditions.faultInCondition(expression)).isEmpty();

        var answer = assertTimeoutPreemptively(FAR_TOO_LONG, () -> conditions.holds(expression, large));

        assertThat(answer).isEmpty();
    }

    @Test
    void aTextDoubledAllAlongTheExpressionIsCutOffBeforeItFillsTheMemory() {
        var expression = String.join(" + ", Collections.nCopies(25, "form.text")) + " == 'y'";

        var answer = assertTimeoutPreemptively(FAR_TOO_LONG, () -> conditions.holds(expression, large));

        assertThat(answer).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form.text.matches('((x{1000}){1000}){1000}')",
                "form.text.matches(form.pattern)",
                "matches(form.text, '^x')",
                "form.list.exists(a, string(a).matches('1'))"
            })
    void patternsAreNotOfferedInExpressions(String expression) {
        assertThat(conditions.faultInCondition(expression))
                .hasValueSatisfying(reason -> assertThat(reason).contains("matches"));
    }

    @Test
    void anExpressionIsBoundedInLengthAndDepth() {
        var deep = "(".repeat(500) + "true" + ")".repeat(500);
        var nested = "[".repeat(500) + "1" + "]".repeat(500) + ".size() == 1";
        var length = String.join(" || ", Collections.nCopies(1_000, "true"));

        for (var expression : List.of(deep, nested, length)) {
            assertThat(assertTimeoutPreemptively(FAR_TOO_LONG, () -> conditions.faultInCondition(expression)))
                    .isPresent();
        }
    }

    @Test
    void whatTheCatalogueAsksIsFarWithinTheBudget() {
        Map<String, Object> form =
                Map.of("channel", "ONLINE", "form", Map.of("copies", 3L, "pages", 2L, "list", List.of(1L, 2L, 3L)));

        assertThat(conditions.amount("form.copies * (form.pages <= 2 ? form.pages * 2000 : 4000)", form))
                .contains(12_000L);
        assertThat(conditions.holds("form.list.exists(a, a == 3) && form.list.map(a, a * 2).size() == 3", form))
                .contains(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "form.copies > 2|form.copies",
                "has(form.person.name)|form.person.name",
                "form['odd name'].x == 'a'|form.odd name.x = a",
                "'a' != form.x|form.x = a",
                "form.kind in ['NEW', 'OLD'] && channel == 'ONLINE'|form.kind = NEW OLD, channel = ONLINE",
                "form.list[0].x|form.list.[].x",
                "form.list.exists(each, each.x == 'a')|form.list",
                "form.x ? form.y : form.z|form.x, form.y, form.z",
            })
    void theFieldsThatAnExpressionReads(String expression, String uses) {
        assertThat(conditions.uses(expression).stream()
                        // Names of an exists() are of no form.
                        .filter(use ->
                                List.of("form", "channel").contains(use.path().getFirst()))
                        .map(use -> String.join(".", use.path())
                                + (use.texts().isEmpty() ? "" : " = " + String.join(" ", use.texts()))))
                .containsExactlyInAnyOrder(uses.split(", "));
    }
}
