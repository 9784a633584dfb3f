package vn.motcua.procedure.publication;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.StackResource;

/** The year of the seed article: 557 published, 150 replaced, 520 abolished, sent through the API. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class YearOfDecisionsTest {
    @Test
    void aTenthOfAYearsDecisionsReportsExactlyWhatItOrdered() {
        report(new Year(1951, 300_000, 56, 15, 52));
    }

    @Test
    @Tag("long")
    void aYearsDecisionsReportExactlyWhatTheyOrdered() {
        report(new Year(1961, 200_000, 557, 150, 520));
    }

    /** @param first the first of the codes, which no other test uses */
    private record Year(int year, int first, int published, int replaced, int abolished) {
        private String day(String monthAndDay) {
            return year + "-" + monthAndDay;
        }

        private String code(int number) {
            return "9.%06d".formatted(first + number);
        }
    }

    private static void report(Year year) {
        // Given the procedures of the year before
        var before = year.year() - 1;
        var there = year.replaced() + year.abolished();
        published(
                heading(before + "-01-07", before + "-02-01"),
                lines(there, number -> begin("NEW", year.code(number), provisions())));

        // When
        published(
                with(heading(year.day("02-03"), year.day("03-03")), "lawEffectiveOn", year.day("03-03")),
                lines(year.published(), number -> begin("NEW", year.code(10_000 + number), provisions())));
        published(
                heading(year.day("05-05"), year.day("06-02")),
                lines(
                        year.replaced(),
                        number -> replace(List.of(year.code(number)), List.of(year.code(20_000 + number)))));
        published(
                heading(year.day("09-01"), year.day("10-01")),
                lines(year.abolished(), number -> abolish(year.code(year.replaced() + number))));

        // Then
        given().get("/v1/statistics/publications?from=%s&to=%s".formatted(year.day("01-01"), year.day("12-31")))
                .then()
                .statusCode(200)
                .body("total.published", equalTo(year.published()))
                .body("total.amended", equalTo(0))
                .body("total.replaced", equalTo(year.replaced()))
                .body("total.replacing", equalTo(year.replaced()))
                .body("total.abolished", equalTo(year.abolished()))
                .body("byField.find { it.key == 'thu' }.published", equalTo(year.published()))
                .body("byLevel.find { it.key == 'COMMUNE' }.abolished", equalTo(year.abolished()))
                .body("byAuthority.find { it.key == 'UBND thành phố Hà Nội' }.replaced", equalTo(year.replaced()))
                // No calendar reaches that far, and three decisions name no day of their law.
                .body("inTime.untold", equalTo(year.published() + 2 * year.replaced() + year.abolished()));
        given().get("/v1/procedures?on=%s&field=thu&limit=1".formatted(year.day("12-31")))
                .then()
                .statusCode(200);
    }

    private interface Ordered {
        Map<String, Object> line(int number);
    }

    private static Map<String, Map<String, Object>> lines(int count, Ordered ordered) {
        var lines = new TreeMap<String, Map<String, Object>>();
        IntStream.range(0, count).forEach(number -> lines.put("%04d".formatted(number), ordered.line(number)));
        return lines;
    }

    private static Map<String, Object> with(Map<String, Object> heading, String field, Object value) {
        heading.put(field, value);
        return heading;
    }
}
