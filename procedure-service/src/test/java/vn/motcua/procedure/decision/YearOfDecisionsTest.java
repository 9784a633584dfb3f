package vn.motcua.procedure.decision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static vn.motcua.procedure.decision.DecisionFixtures.abolish;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.published;
import static vn.motcua.procedure.decision.DecisionFixtures.replace;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.StackResource;

/** The year of the seed article: 557 published, 150 replaced, 520 abolished, brought in through the API. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class YearOfDecisionsTest {
    @Test
    void aYearsDecisionsReportExactlyWhatTheyOrdered() {
        // Given what there was: 670 procedures of the year before
        var old = lines(670, number -> begin("NEW", code(200_000 + number), provisions()));
        published(heading("2030-01-07", "2030-02-01"), old);

        // When
        published(
                with(heading("2031-02-03", "2031-03-03"), "lawEffectiveOn", "2031-03-03"),
                lines(557, number -> begin("NEW", code(210_000 + number), provisions())));
        published(
                heading("2031-05-05", "2031-06-02"),
                lines(150, number -> replace(List.of(code(200_000 + number)), List.of(code(220_000 + number)))));
        published(heading("2031-09-01", "2031-10-01"), lines(520, number -> abolish(code(200_150 + number))));

        // Then
        given().get("/v1/statistics/publications?from=2031-01-01&to=2031-12-31")
                .then()
                .statusCode(200)
                .body("total.published", equalTo(557))
                .body("total.amended", equalTo(0))
                .body("total.replaced", equalTo(150))
                .body("total.replacing", equalTo(150))
                .body("total.abolished", equalTo(520))
                .body("byField.find { it.key == 'thu' }.published", equalTo(557))
                .body("byLevel.find { it.key == 'COMMUNE' }.abolished", equalTo(520))
                .body("byAuthority.find { it.key == 'UBND thành phố Hà Nội' }.replaced", equalTo(150))
                // No calendar reaches so far, and three decisions name no day of their law.
                .body("inTime.untold", equalTo(557 + 150 + 150 + 520));
        given().get("/v1/procedures?on=2031-12-31&field=thu&limit=1").then().statusCode(200);
    }

    private interface Ordered {
        Map<String, Object> line(int number);
    }

    private static Map<String, Map<String, Object>> lines(int count, Ordered ordered) {
        var lines = new TreeMap<String, Map<String, Object>>();
        IntStream.range(0, count).forEach(number -> lines.put("%04d".formatted(number), ordered.line(number)));
        return lines;
    }

    private static String code(int number) {
        return "9.%06d".formatted(number);
    }

    private static Map<String, Object> with(Map<String, Object> heading, String field, Object value) {
        heading.put(field, value);
        return heading;
    }
}
