package vn.motcua.procedure.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.drafted;
import static vn.motcua.procedure.decision.DecisionFixtures.draftedWith;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.published;
import static vn.motcua.procedure.decision.DecisionFixtures.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.stack.test.StackResource;

/** The words of the search are changed by decisions, and found by everybody as soon as these are published. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class SearchWordsTest {
    private static Map<String, Map<String, Object>> lines(Map<?, ?>... entries) {
        return IntStream.range(0, entries.length)
                .boxed()
                .collect(Collectors.toMap(
                        index -> "w" + index, index -> Map.of("action", "WORDS", "words", entries[index])));
    }

    private static Map<String, Object> entry(String code, List<String> synonyms, String... means) {
        return Map.of("code", code, "synonyms", synonyms, "means", List.of(means));
    }

    private static ValidatableResponse search(String words) {
        return given().queryParam("q", words)
                .queryParam("on", "2026-09-01")
                .get("/v1/procedures")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse faults(Map<?, ?>... entries) {
        var decision = draftedWith(heading("2026-08-20", "2026-09-01"), lines(entries));
        return author().get("/v1/drafts/" + decision + "/faults").then().statusCode(200);
    }

    @Test
    void whatPeopleSayLeadsToWhatIsMeantOnceItIsPublished() {
        // Given
        published(
                heading("2026-08-20", "2026-09-01"),
                Map.of("x", begin("NEW", "9.100201", provisions("Cấp phép nuôi cá vàng"))));
        search("thú cưng dưới nước").body("items.code", not(hasItem("9.100201")));

        // When
        published(
                heading("2026-08-20", "2026-09-01"),
                lines(Map.of(
                        "code", "goldfish",
                        "synonyms", List.of("thú cưng dưới nước"),
                        "abbreviations", List.of("NCV"),
                        "means", List.of("nuôi cá vàng"))));

        // Then
        search("thu cung duoi nuoc")
                .body("items[0].code", equalTo("9.100201"))
                .body("shownFor", equalTo("nuôi cá vàng"));
        search("ncv").body("items.code", contains("9.100201"));
        search("nuoi ca vang").body("items[0].code", equalTo("9.100201")).body("shownFor", nullValue());
        given().get("/v1/words?limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'goldfish' }.means", contains("nuôi cá vàng"));
    }

    @Test
    void anEntryWithoutWordsIsNoLongerSaid() {
        // Given
        published(
                heading("2026-08-20", "2026-09-01"),
                Map.of("x", begin("NEW", "9.100202", provisions("Cấp phép thả diều"))));
        published(heading("2026-08-20", "2026-09-01"), lines(entry("kite", List.of("zzzdieu"), "thả diều")));
        search("zzzdieu").body("items.code", contains("9.100202"));

        // When
        published(heading("2026-08-20", "2026-09-01"), lines(Map.of("code", "kite")));

        // Then
        search("zzzdieu").body("items", hasSize(0));
        published(heading("2026-08-20", "2026-09-01"), lines(entry("kite-2", List.of("zzzdieu"), "thả diều")));
        search("zzzdieu").body("items.code", contains("9.100202"));
    }

    @Test
    void synonymsInACircleAreFaultsAtTheirLines() {
        faults(entry("one", List.of("vòng một"), "vòng hai"), entry("two", List.of("vòng hai"), "vòng một"))
                .body(
                        "items.collect { it.pointer + ' ' + it.code }",
                        hasItems("/lines/w0/words/means/0 meaning-said", "/lines/w1/words/means/0 meaning-said"));
        faults(entry("self", List.of("tự nó"), "tự nó"))
                .body("items.collect { it.pointer + ' ' + it.code }", contains("/lines/w0/words/means/0 meaning-said"));
    }

    @Test
    void aCircleIsNotClosedByALaterDecision() {
        published(heading("2026-08-20", "2026-09-01"), lines(entry("ring-1", List.of("nhẫn một"), "nhẫn hai")));

        faults(entry("ring-2", List.of("nhẫn hai"), "nhẫn ba")).body("items", hasSize(0));
        faults(entry("ring-3", List.of("nhẫn ba"), "Nhẫn  MỘT"))
                .body("items.collect { it.pointer + ' ' + it.code }", contains("/lines/w0/words/means/0 meaning-said"));
    }

    @Test
    void whatIsSaidTwiceOrSaysNothingIsAFault() {
        published(heading("2026-08-20", "2026-09-01"), lines(entry("said-1", List.of("nói hai lần"), "nói")));

        faults(
                        entry("said-2", List.of("NÓI hai lần"), "lặp"),
                        entry("said-3", List.of("?!", "ba lần", "ba-lần"), "…"),
                        entry("said-4", List.of("từ ".repeat(13).strip()), "dài"))
                .body(
                        "items.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/lines/w0/words/synonyms/0 said-twice",
                                "/lines/w1/words/synonyms/0 no-word",
                                "/lines/w1/words/synonyms/1 said-twice",
                                "/lines/w1/words/synonyms/2 said-twice",
                                "/lines/w1/words/means/0 no-word",
                                "/lines/w2/words/synonyms/0 too-many-words"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\": \"WORDS\"}",
                "{\"action\": \"WORDS\", \"words\": {}}",
                "{\"action\": \"WORDS\", \"words\": {\"code\": \"../x\"}}",
                "{\"action\": \"WORDS\", \"words\": {\"code\": \"x\", \"synonyms\": \"y\"}}",
                "{\"action\": \"WORDS\", \"words\": {\"code\": \"x\", \"synonyms\": [null]}}",
                "{\"action\": \"WORDS\", \"words\": {\"code\": \"x\", \"synonyms\": [\"\"]}}",
                "{\"action\": \"WORDS\", \"words\": {\"code\": \"x\", \"synonyms\": [\"y\", \"y\"]}}",
                "{\"action\": \"WORDS\", \"words\": {\"code\": \"x\", \"synonyms\": [\"a\\u0000b\"]}}",
                "{\"action\": \"WORDS\", \"words\": {\"code\": \"x\", \"more\": 1}}"
            })
    void whatIsNoEntryIsRefused(String body) {
        var decision = drafted(heading("2026-08-20", "2026-09-01"));

        put(decision, "x", body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void anEntryHasABoundedNumberOfWordsOfABoundedLength() {
        var decision = drafted(heading("2026-08-20", "2026-09-01"));
        var many = IntStream.range(0, 201).mapToObj(number -> "từ " + number).toList();

        put(decision, "x", lines(entry("many", many, "y")).get("w0")).then().statusCode(400);
        put(decision, "x", lines(entry("long", List.of("a".repeat(101)), "y")).get("w0"))
                .then()
                .statusCode(400);
    }

    @Test
    void aQuestionThatIsTooLongIsRefusedAndOneOfSignsFindsNothing() {
        given().queryParam("q", "từ ".repeat(100)).get("/v1/procedures").then().statusCode(400);
        given().queryParam("q", "từ ".repeat(10_000))
                .get("/v1/procedures")
                .then()
                .statusCode(414);
        search("?!").body("items", hasSize(0)).body("shownFor", nullValue());
        assertThat(search("сссd").extract().jsonPath().getList("items")).isEmpty();
    }

    @Test
    void thePagesOfASearchSayTheSame() {
        var first = given().get("/v1/procedures?q=dang+ki&limit=1&on=2026-09-01");
        var link = first.header("Link");
        var second = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));

        first.then().body("shownFor", equalTo("đăng ký"));
        second.then().body("shownFor", equalTo("đăng ký"));
        assertThat(second.jsonPath().getString("items[0].code"))
                .isNotEqualTo(first.jsonPath().getString("items[0].code"));
    }
}
