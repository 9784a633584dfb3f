package vn.motcua.procedure.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.drafted;
import static vn.motcua.procedure.decision.DecisionFixtures.draftedWith;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.published;
import static vn.motcua.procedure.decision.DecisionFixtures.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.stack.test.StackResource;

/** Lists that forms refer to are published by decisions, and everybody reads them as they are on a day. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class ListsTest {
    @Test
    void theInstallationHasItsListsAndTheCommunes() {
        given().header("Accept-Language", "en")
                .get("/v1/lists?limit=100")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("communes", "countries", "ethnic-groups", "relations"))
                .body("items.find { it.code == 'communes' }.name", equalTo("Communes"));
        given().get("/v1/lists/communes").then().statusCode(200).body("items.code", hasItem("cau-giay"));
        given().get("/v1/lists/ethnic-groups?limit=100")
                .then()
                .statusCode(200)
                .body("items", hasSize(54))
                .body("items[0].name", equalTo("Kinh"));
    }

    @Test
    void aDecisionSetsAListAsAWhole() {
        published(heading("2026-08-20", "2026-09-01"), lines(list("colours-1", entry("red"), entry("green"))));
        given().get("/v1/lists/colours-1").then().body("items.code", contains("red", "green"));

        published(heading("2026-08-20", "2026-09-01"), lines(list("colours-1", entry("blue"), entry("red"))));

        given().get("/v1/lists/colours-1").then().body("items.code", contains("blue", "red"));
    }

    @Test
    void entriesAreThoseOfTheDay() {
        published(
                heading("2026-08-20", "2026-09-01"),
                lines(list(
                        "colours-2",
                        entry("old", null, "2026-08-31"),
                        entry("new", "2026-09-01", null),
                        entry("ever"))));

        given().get("/v1/lists/colours-2?on=2026-08-31").then().body("items.code", contains("old", "ever"));
        given().get("/v1/lists/colours-2?on=2026-09-01").then().body("items.code", contains("new", "ever"));
    }

    @Test
    void entriesComeInPages() {
        published(heading("2026-08-20", "2026-09-01"), lines(list("colours-3", entry("a"), entry("b"), entry("c"))));

        var first = given().get("/v1/lists/colours-3?limit=2").then().body("items.code", contains("a", "b"));
        var next = first.extract().header("Link").replaceFirst("^<([^>]*)>.*$", "$1");
        given().urlEncodingEnabled(false).get(next).then().body("items.code", contains("c"));
    }

    @Test
    void aListThatIsNoneIsNotFound() {
        given().get("/v1/lists/none").then().statusCode(404);
        given().get("/v1/lists/communes?on=yesterday").then().statusCode(400);
    }

    @Test
    void whatHasTwoMeaningsOnOneDayIsAFault() {
        var decision = draftedWith(
                heading("2026-08-20", "2026-09-01"),
                lines(list(
                        "colours-4",
                        entry("red", null, "2026-01-31"),
                        entry("red", "2026-02-01", null),
                        entry("red", "2026-03-01", "2026-03-31"),
                        entry("blue", "2026-02-01", "2026-01-01"))));

        author().get("/v1/drafts/" + decision + "/faults")
                .then()
                .body(
                        "items.collect { it.pointer + ' ' + it.code }",
                        contains("/lines/l0/list/entries/2/code duplicate", "/lines/l0/list/entries/3 period"));
    }

    @Test
    void theCommunesAreSetByAreasOnly() {
        var decision = draftedWith(heading("2026-08-20", "2026-09-01"), lines(list("communes", entry("x"))));

        author().get("/v1/drafts/" + decision + "/faults")
                .then()
                .body("items.collect { it.pointer + ' ' + it.code }", contains("/lines/l0/list/code list-of-areas"));
    }

    @Test
    void aFormMayReferToAListOfItsOwnDecision() {
        var lines = new HashMap<>(lines(list("colours-5", entry("red"))));
        lines.put("9.640001", withColour("9.640001", "colours-5"));
        var decision = draftedWith(heading("2026-08-20", "2026-09-01"), lines);
        author().get("/v1/drafts/" + decision + "/faults").then().body("items", hasSize(0));

        lines.remove("l0");
        var other = draftedWith(heading("2026-08-20", "2026-09-01"), lines);
        author().get("/v1/drafts/" + other + "/faults").then().body("items.code", contains("unknown-list"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\": \"LIST\"}",
                "{\"action\": \"LIST\", \"list\": {\"code\": \"x\"}}",
                "{\"action\": \"LIST\", \"list\": {\"code\": \"../x\", \"name\": {\"vi\": \"a\", \"en\": \"b\"}, \"source\": \"s\", \"entries\": [{\"code\": \"a\", \"name\": {\"vi\": \"a\", \"en\": \"b\"}}]}}",
                "{\"action\": \"LIST\", \"list\": {\"code\": \"x\", \"name\": {\"vi\": \"a\"}, \"source\": \"s\", \"entries\": [{\"code\": \"a\", \"name\": {\"vi\": \"a\", \"en\": \"b\"}}]}}",
                "{\"action\": \"LIST\", \"list\": {\"code\": \"x\", \"name\": {\"vi\": \"a\", \"en\": \"b\"}, \"source\": \"s\", \"entries\": []}}",
                "{\"action\": \"LIST\", \"list\": {\"code\": \"x\", \"name\": {\"vi\": \"a\", \"en\": \"b\"}, \"source\": \"s\", \"entries\": [{\"code\": \"a\", \"name\": {\"vi\": \"a\", \"en\": \"b\"}, \"from\": \"soon\"}]}}"
            })
    void whatIsNoListIsRefused(String body) {
        put(drafted(heading("2026-08-20", "2026-09-01")), "x", body).then().statusCode(400);
        given().get("/v1/lists?limit=100").then().body("items.code", not(hasItem("x")));
    }

    private static Map<String, Object> withColour(String code, String list) {
        var provisions = provisions();
        provisions.withObject("/form").remove("page");
        provisions.withObject("/form/properties/colour").put("list", list);
        return Map.of("action", "NEW", "code", code, "provisions", provisions);
    }

    private static Map<String, Map<String, Object>> lines(Map<String, Object> list) {
        return Map.of("l0", Map.of("action", "LIST", "list", list));
    }

    private static Map<String, Object> list(String code, Object... entries) {
        return Map.of(
                "code",
                code,
                "name",
                Map.of("vi", "Màu", "en", "Colours"),
                "source",
                "Thử",
                "entries",
                List.of(entries));
    }

    private static Map<String, Object> entry(String code) {
        return entry(code, null, null);
    }

    private static Map<String, Object> entry(String code, String from, String to) {
        var entry = new HashMap<String, Object>(Map.of("code", code, "name", Map.of("vi", code, "en", code)));
        if (from != null) {
            entry.put("from", from);
        }
        if (to != null) {
            entry.put("to", to);
        }
        return entry;
    }
}
