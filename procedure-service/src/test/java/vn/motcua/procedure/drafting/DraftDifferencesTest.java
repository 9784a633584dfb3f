package vn.motcua.procedure.drafting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.motcua.procedure.decision.DecisionFixtures.abolish;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.draftedWith;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.published;
import static vn.motcua.procedure.decision.DecisionFixtures.replace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.StackResource;

/** Whoever approves a decision sees what it changes. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class DraftDifferencesTest {
    private static ValidatableResponse differences(String draft) {
        return author().get("/v1/drafts/" + draft + "/differences").then().statusCode(200);
    }

    @Test
    void whatIsWrittenIsCopiedChangedAndComparedWithWhatIsInForce() {
        // Given
        var code = "9.100301";
        published(heading("2026-01-05", "2026-02-01"), Map.of(code, begin("NEW", code, provisions("Trước"))));
        var written = given().get("/v1/procedures/" + code + "/provisions?on=2026-09-01")
                .as(ObjectNode.class);
        ((ObjectNode) written.get("name")).put("vi", "Sau");
        ((ObjectNode) written.at("/documents/0")).put("originals", 7);

        // When
        var draft = draftedWith(heading("2026-08-20", "2026-09-01"), Map.of(code, begin("AMEND", code, written)));

        // Then
        differences(draft)
                .body("items", hasSize(1))
                .body("items[0].compared", equalTo(true))
                .body(
                        "items[0].items.collect { it.pointer + ' ' + it.before + ' ' + it.after }",
                        containsInAnyOrder("/name/vi Trước Sau", "/documents/TO-KHAI/originals 1 7"))
                .body("items[0].items.part", containsInAnyOrder("Tên thủ tục", "Thành phần hồ sơ"));
        author().get("/v1/drafts/" + draft + "/faults").then().body("items", hasSize(0));
    }

    @Test
    void whatComesInThePlaceOfNothingIsNotCompared() {
        published(
                heading("2026-01-05", "2026-02-01"),
                Map.of("x", begin("NEW", "9.100302", provisions()), "y", begin("NEW", "9.100303", provisions())));
        var draft = draftedWith(
                heading("2026-08-20", "2026-09-01"),
                Map.of(
                        "a", begin("NEW", "9.100304", provisions()),
                        "b", abolish("9.100302"),
                        "c", replace(List.of("9.100303"), List.of("9.100305")),
                        "d", begin("AMEND", "9.999304", provisions())));

        differences(draft)
                .body(
                        "items.collect { it.key + ' ' + it.compared }",
                        contains("a false", "b false", "c true", "d false"))
                .body("items.items.flatten()", hasSize(0));
    }

    @Test
    void theLawAroundTheProceduresIsComparedToo() {
        // Given
        var day = Map.of("value", "5", "from", "2026-01-01", "source", "thử", "certainty", "UNCONFIRMED");
        var later = Map.of("value", "6", "from", "2026-01-01", "source", "thử", "certainty", "UNCONFIRMED");
        var area = Map.of("code", "so-sanh", "name", Map.of("vi", "Cũ", "en", "Old"), "competent", List.of());
        var renamed = Map.of("code", "so-sanh", "name", Map.of("vi", "Mới", "en", "Old"), "competent", List.of());
        published(
                heading("2026-01-05", "2026-02-01"),
                Map.of(
                        "a", Map.of("action", "PARAMETER", "name", "compared.days", "periods", List.of(day)),
                        "b", Map.of("action", "AREA", "area", area),
                        "c",
                                Map.of(
                                        "action",
                                        "WORDS",
                                        "words",
                                        Map.of("code", "compared", "synonyms", List.of("so sánh cũ")))));

        // When
        var draft = draftedWith(
                heading("2026-08-20", "2026-09-01"),
                Map.of(
                        "a", Map.of("action", "PARAMETER", "name", "compared.days", "periods", List.of(later)),
                        "b", Map.of("action", "AREA", "area", renamed),
                        "c",
                                Map.of(
                                        "action",
                                        "WORDS",
                                        "words",
                                        Map.of("code", "compared", "synonyms", List.of("so sánh mới")))));

        // Then
        differences(draft)
                .body("items.compared", contains(true, true, true))
                .body("items[0].items.pointer", contains("/periods"))
                .body("items[1].items.pointer", contains("/name/vi"))
                .body(
                        "items[2].items.collect { it.pointer + ' ' + it.change }",
                        containsInAnyOrder("/synonyms/so sánh cũ REMOVED", "/synonyms/so sánh mới ADDED"));
    }

    @Test
    void aPageLeadsToTheNext() {
        var draft = draftedWith(
                heading("2026-08-20", "2026-09-01"),
                Map.of("a", abolish("9.100306"), "b", abolish("9.100307"), "c", abolish("9.100308")));

        var first = author().get("/v1/drafts/" + draft + "/differences?limit=2");
        var link = first.header("Link");
        var second = author().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));

        assertThat(first.jsonPath().getList("items.key")).containsExactly("a", "b");
        assertThat(second.jsonPath().getList("items.key")).containsExactly("c");
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void nobodyButProcedureControlComparesAndOnlyWhatIsThere() {
        given().contentType(ContentType.JSON)
                .get("/v1/drafts/" + UUID.randomUUID() + "/differences")
                .then()
                .statusCode(401);
        author().get("/v1/drafts/" + UUID.randomUUID() + "/differences").then().statusCode(404);
        author().get("/v1/drafts/nonsense/differences").then().statusCode(404);
        author().get("/v1/drafts/" + UUID.randomUUID() + "/differences?limit=0")
                .then()
                .statusCode(404);
    }
}
