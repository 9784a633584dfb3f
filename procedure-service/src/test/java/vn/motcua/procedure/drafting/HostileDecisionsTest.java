package vn.motcua.procedure.drafting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.motcua.procedure.decision.DecisionFixtures.abolish;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.drafted;
import static vn.motcua.procedure.decision.DecisionFixtures.draftedWith;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.put;
import static vn.motcua.procedure.decision.DecisionFixtures.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.stack.test.StackResource;

/** The answer to each bad request is a refusal that names the fault, and the law stays unchanged. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class HostileDecisionsTest {
    @ParameterizedTest
    @CsvSource({
        "number, ''",
        "number, '   '",
        "authority, ",
        "level, DISTRICT",
        "dated, 2026-02-30",
        "dated, 1944-12-31",
        "dated, 2101-01-01",
        "effectiveOn, +999999999-12-31",
        "effectiveOn, 0000-01-01",
        "effectiveOn, yesterday",
        "lawEffectiveOn, -999999999-01-01",
        "signer, ",
        "more, 1",
    })
    void aHeadingOutOfBoundsIsRefusedWithItsPlace(String field, String value) {
        // Given
        var heading = new HashMap<>(heading("2026-08-20", "2026-09-01"));
        heading.put(field, value);

        // When
        var answer = author().header("Idempotency-Key", UUID.randomUUID())
                .body(heading)
                .post("/v1/drafts");

        // Then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/" + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "7", "{\"basis\": [null]}", "{\"basis\": [\"\"]}"})
    void whatIsNoHeadingIsRefused(String body) {
        var answer =
                author().header("Idempotency-Key", UUID.randomUUID()).body(body).post("/v1/drafts");

        answer.then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "7",
                "\"NEW\"",
                "{\"action\": \"new\", \"code\": \"9.300001\"}",
                "{\"action\": \"NEW\", \"code\": \"9.300001\"}",
                "{\"action\": \"ABOLISH\"}",
                "{\"action\": \"ABOLISH\", \"code\": \"../../etc\"}",
                "{\"action\": \"ABOLISH\", \"code\": \"9.300001\", \"more\": 1}",
                "{\"action\": \"REPLACE\", \"replaced\": [], \"by\": []}",
                "{\"action\": \"REPLACE\", \"replaced\": [\"9.300001\", \"9.300001\"], \"by\": []}",
                "{\"action\": \"PARAMETER\", \"name\": \"cutOff.time\", \"periods\": []}",
                "{\"action\": \"PARAMETER\", \"name\": \"../x\", \"periods\": [{}]}",
                "{\"action\": \"CALENDAR\", \"calendar\": {\"year\": 99999}}",
                "{\"action\": \"AGENCY\", \"agency\": {\"code\": \"h26\"}}",
                "{\"@type\": \"NEW\", \"action\": {\"a\": 1}}",
                "{\"action\": \"ABOLISH\", \"action\": \"NEW\", \"code\": \"9.300001\"}"
            })
    void whatIsNoLineIsRefused(String body) {
        var decision = drafted(heading("2026-08-20", "2026-09-01"));

        var answer = author().body(body).put("/v1/drafts/" + decision + "/lines/x");

        answer.then().statusCode(400).contentType("application/problem+json");
        assertThat(author().get("/v1/drafts/" + decision + "/lines").jsonPath().getList("items"))
                .isEmpty();
    }

    /** Fault B15. The clock of the tests stands at 27/11/2026. */
    @ParameterizedTest
    @CsvSource({"2099-01-01, 422", "2026-11-28, 422", "2026-11-27, 200"})
    void aDecisionIsNotSignedInTheFuture(String dated, int status) {
        var decision = draftedWith(heading(dated, "2099-09-01"), Map.of("x", abolish("1.004873")));

        var submitted = verb(author(), decision, "submit").then().statusCode(status);

        if (status == 422) {
            submitted.body("errors.collect { it.pointer + ' ' + it.code }", contains("/dated dated-in-future"));
        }
    }

    /** Fault B15. */
    @ParameterizedTest
    @ValueSource(strings = {"%s/QĐ-UBND", "%s/qđ-ubnd", " %s/Qđ-Ubnd "})
    void aNumberIsTakenInSmallAndInCapitalLetters(String number) {
        // Given
        var taken = heading("2026-08-20", "2026-09-01");
        drafted(taken);
        var serial = ((String) taken.get("number")).split("/")[0];
        var again = new HashMap<>(taken);
        again.put("number", number.formatted(serial));
        again.put("authority", "UBND THÀNH PHỐ Hà Nội");

        // When
        var answer = author().header("Idempotency-Key", UUID.randomUUID())
                .body(again)
                .post("/v1/drafts");

        // Then
        answer.then().statusCode(409).body("type", equalTo("https://motcua.vn/problems/number-taken"));
    }

    @Test
    void everyFaultOfALineIsNamedAtOnce() {
        // Given
        var decision = drafted(heading("2026-08-20", "2026-09-01"));
        var broken = provisions();
        broken.remove("sets");
        broken.put("certainty", "PROBABLY");
        ((ObjectNode) broken.get("name")).put("vi", "");

        // When
        var answer = put(decision, "x", begin("NEW", "9.300002", broken));

        // Then
        answer.then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/provisions/sets"))
                .body("errors.pointer", hasItem("/provisions/certainty"))
                .body("errors.pointer", hasItem("/provisions/name/vi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,2,3].map(a, [1,2,3].map(b, [1,2,3].map(c, [1,2,3].map(d, a)))).size() > 0 && form.matches('(a+)+$')",
                "((((((((((((((((((((((((((((((((((((((((true))))))))))))))))))))))))))))))))))))))))",
                "form.a.b.c ==",
                "System.exit(1)",
                "'x' * 1000000000",
                "form"
            })
    void anExpressionThatWouldHarmOrIsNoneIsAFault(String expression) {
        // Given
        var decision = drafted(heading("2026-08-20", "2026-09-01"));
        var broken = provisions();
        ((ObjectNode) broken.at("/documents/0")).put("when", expression);
        put(decision, "x", begin("NEW", "9.300003", broken)).then().statusCode(200);

        // When
        var faults = author().get("/v1/drafts/" + decision + "/faults");

        // Then
        faults.then()
                .statusCode(200)
                .body(
                        "items.collect { it.pointer + ' ' + it.code }",
                        hasItem("/lines/x/provisions/documents/0/when expression"));
    }

    @Test
    void aFormThatPointsElsewhereIsAFaultAndNothingIsFetched() {
        // Given
        var decision = drafted(heading("2026-08-20", "2026-09-01"));
        var broken = provisions();
        broken.putObject("form").put("$ref", "http://127.0.0.1:1/schema.json");
        put(decision, "x", begin("NEW", "9.300004", broken)).then().statusCode(200);

        author().get("/v1/drafts/" + decision + "/faults")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("remote-reference"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "..",
                "-x",
                "%00",
                "x%2Fy",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhhi"
            })
    void aKeyThatIsNoneIsRefused(String key) {
        var decision = drafted(heading("2026-08-20", "2026-09-01"));

        var answer = author().urlEncodingEnabled(false)
                .body(abolish("9.300005"))
                .put("/v1/drafts/" + decision + "/lines/" + key.replace(" ", "%20"));

        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void aVersionThatWasNotReadIsRefused() {
        // Given
        var decision = drafted(heading("2026-08-20", "2026-09-01"));
        var tag = author().get("/v1/drafts/" + decision).header("ETag");
        put(decision, "x", abolish("1.004873")).then().statusCode(200);

        // Then
        author().post("/v1/drafts/" + decision + "/submit").then().statusCode(428);
        author().header("If-Match", tag)
                .post("/v1/drafts/" + decision + "/submit")
                .then()
                .statusCode(412);
        author().header("If-Match", "\"x\"")
                .body(heading("2026-08-20", "2026-09-01"))
                .put("/v1/drafts/" + decision)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/statistics/publications, 400",
        "/v1/statistics/publications?from=2026-01-01, 400",
        "/v1/statistics/publications?from=x&to=2026-01-01, 400",
        "/v1/statistics/publications?from=%2B999999999-01-01&to=%2B999999999-12-31, 400",
        "/v1/statistics/publications?from=2026-12-31&to=2026-01-01, 400",
        "/v1/decisions/x, 404",
        "/v1/decisions/00000000-0000-0000-0000-000000000000, 404",
        "/v1/decisions?after=x, 400",
        "/v1/decisions?limit=101, 400"
    })
    void aQuestionThatIsNoneIsRefused(String path, int status) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void theSameDraftTwiceIsOne() {
        // Given
        var heading = heading("2026-08-20", "2026-09-01");
        var key = UUID.randomUUID();

        // When
        var first = author().header("Idempotency-Key", key).body(heading).post("/v1/drafts");
        var again = author().header("Idempotency-Key", key).body(heading).post("/v1/drafts");
        var other = author().header("Idempotency-Key", key)
                .body(heading("2026-08-21", "2026-09-01"))
                .post("/v1/drafts");

        // Then
        again.then().statusCode(201).body("id", equalTo(first.jsonPath().getString("id")));
        other.then().statusCode(422);
        author().body(Map.of()).post("/v1/drafts").then().statusCode(400);
    }
}
