package vn.motcua.procedure.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.published;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.stack.ClockFile;
import vn.motcua.stack.test.StackResource;

/** Unchanged law is neither sent twice nor queried. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class UnchangedLawTest {
    private static final AtomicInteger CODES = new AtomicInteger(9_400_000);

    @ConfigProperty(name = "motcua.clock.file")
    Path clock;

    @AfterEach
    void today() {
        new ClockFile(clock).standAt(StackResource.MORNING);
    }

    private static String tag(String path) {
        return given().get(path).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse asked(String path, String tag) {
        return given().header("If-None-Match", tag).get(path).then();
    }

    private static String publishedCode() {
        var code = "9." + String.valueOf(CODES.incrementAndGet()).substring(1);
        published(heading("2026-08-20", "2026-09-01"), Map.of(code, begin("NEW", code, provisions())));
        return code;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/procedures",
                "/v1/procedures?q=thuong+tru&on=2026-09-01",
                "/v1/procedures/1.004222",
                "/v1/procedures/1.004222/versions",
                "/v1/agencies?limit=3",
                "/v1/decisions",
                "/v1/competence?procedure=1.004873&area=cau-giay",
                "/v1/competence/gaps",
                "/v1/parameters",
                "/v1/words",
                "/v1/lists",
                "/v1/lists/ethnic-groups",
                "/v1/procedures/1.004873/provisions?on=2026-09-01",
                "/v1/parameters/certainty",
                "/v1/statistics/publications?from=2026-01-01&to=2026-12-31",
            })
    void anAnswerHoldsUntilADecisionIsPublished(String path) {
        // Given
        var tag = tag(path);
        asked(path, tag)
                .statusCode(304)
                .body(emptyString())
                .header("ETag", tag)
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "public, max-age=60");

        // When
        publishedCode();

        // Then
        asked(path, tag).statusCode(200).header("Vary", "Accept-Language");
    }

    @Test
    void theLinesOfADecisionHold() {
        var decision = given().get("/v1/decisions").then().extract().path("items[0].id");
        var path = "/v1/decisions/" + decision + "/lines";

        asked(path, tag(path)).statusCode(304);
    }

    @Test
    void anotherLanguageIsAnotherAnswer() {
        var tag = tag("/v1/procedures?on=2026-09-01");

        given().header("If-None-Match", tag)
                .header("Accept-Language", "en")
                .get("/v1/procedures?on=2026-09-01")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/procedures?q=ho+tich", "/v1/procedures?q=cu+tru&limit=1", "/v1/agencies"})
    void anotherQuestionIsAnotherAnswer(String path) {
        asked(path, tag("/v1/procedures?q=cu+tru")).statusCode(200);
    }

    @Test
    void anotherDayIsAnotherAnswer() {
        // Given
        var tag = tag("/v1/procedures");

        // When
        new ClockFile(clock).standAt(StackResource.MORNING.plus(Duration.ofDays(1)));

        // Then
        asked("/v1/procedures", tag).statusCode(200);
    }

    @Test
    void aVersionThatHasGotAnEndIsSentAgain() {
        // Given
        var code = publishedCode();
        var path = "/v1/procedures/" + code + "?on=2026-09-01";
        var tag = tag(path);

        // When
        published(heading("2026-09-02", "2026-10-01"), Map.of(code, begin("AMEND", code, provisions("Khác"))));

        // Then
        asked(path, tag).statusCode(200).body("validTo", equalTo("2026-09-30"));
    }

    @Test
    void anyAnswerWillDoOnlyWhereThereIsOne() {
        asked("/v1/agencies", "*").statusCode(304);
        asked("/v1/decisions/" + UUID.randomUUID() + "/lines", "*").statusCode(404);
        asked("/v1/procedures?on=never", "*").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "W/", "W/\"x\"", "a, b, ,", "\"0-2026-09-01-vi-0000000000000000\""})
    void whatIsNoTagOfOursIsNoHindrance(String tag) {
        asked("/v1/agencies", tag).statusCode(200);
    }
}
