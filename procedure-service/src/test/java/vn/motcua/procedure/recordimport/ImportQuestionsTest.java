package vn.motcua.procedure.recordimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.drafted;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.national.NationalFixtures.at;
import static vn.motcua.procedure.national.NationalFixtures.clean;
import static vn.motcua.procedure.recordimport.ImportFixtures.control;
import static vn.motcua.procedure.recordimport.ImportFixtures.imported;
import static vn.motcua.procedure.recordimport.ImportFixtures.lines;
import static vn.motcua.procedure.recordimport.ImportFixtures.record;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.stack.test.StackResource;

/** One decision about a field, a document, an agency holds for all records that say the same. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class ImportQuestionsTest {
    private static final Map<String, Object> FILL = Map.of(
            "provisions",
                    Map.of(
                            "sets",
                            1,
                            "form",
                            Map.of("type", "object"),
                            "filing",
                            Map.of("online", "NONE", "system", "CITY", "scope", "NONE"),
                            "keeping",
                            Map.of("confidentiality", "ORDINARY", "basis", "Thử")),
            "document", Map.of("electronic", false),
            "limit", Map.of("mode", "NEXT_DAY"),
            "leg", Map.of("route", "INTERNAL"));

    private final String field = "Lĩnh vực " + UUID.randomUUID();

    @Test
    void recordsThatSayTheSameAskOnce() {
        var id = imported(lines(inField("1.930001"), inField("1.930002"), inField("1.930003")));

        questions(id, "?finding=field-code-missing")
                .body("items.said", contains(field))
                .body("items[0].records", equalTo(3))
                .body("items[0].part", equalTo("FIELD"))
                .body("items[0].weight", equalTo("DECIDE"))
                .body("items[0].answer", nullValue());
    }

    @Test
    void anAnswerHoldsForAllOfThemAndForLaterFiles() {
        // Given
        var id = imported(lines(inField("1.930011"), inField("1.930012")));

        // When
        answer(id, "field-code-missing", field, Map.of("change", Map.of("code", "G15-HT", "en", "Civil status")))
                .statusCode(200)
                .body("answer.change.code", equalTo("G15-HT"))
                .body("answer.leaveOut", equalTo(false))
                .body("answer.by", startsWith("controller:"));

        // Then
        var later = imported(lines(inField("1.930013")));
        for (var record : List.of(record(id, 1), record(id, 2), record(later, 1))) {
            record.then()
                    .body("draft.field.code", equalTo("G15-HT"))
                    .body("draft.field.vi", equalTo(field))
                    .body("draft.field.en", equalTo("Civil status"))
                    .body("findings.code", not(hasItem("field-code-missing")));
        }
        questions(later, "?open=true&finding=field-code-missing").body("items", empty());
        questions(later, "?finding=field-code-missing").body("items[0].answer.change.code", equalTo("G15-HT"));
    }

    @Test
    void theLastAnswerCountsUntilItIsTakenBack() {
        // Given
        var id = imported(lines(inField("1.930021")));
        answer(id, "field-code-missing", field, Map.of("change", Map.of("code", "A-1")))
                .statusCode(200);

        // When, Then
        answer(id, "field-code-missing", field, Map.of("change", Map.of("code", "B-2")))
                .statusCode(200);
        record(id, 1).then().body("draft.field.code", equalTo("B-2"));
        control().delete(question(id, "field-code-missing", field)).then().statusCode(204);
        record(id, 1).then().body("draft.field.code", nullValue()).body("findings.code", hasItem("field-code-missing"));
        control().delete(question(id, "field-code-missing", field)).then().statusCode(404);
    }

    @Test
    void whatIsLeftOutIsNotInTheDraft() {
        var note = "Lưu ý: " + UUID.randomUUID();
        var record = clean("1.930031");
        ((ArrayNode) record.at("/THANHPHANHOSO/0/GIAYTO"))
                .addObject()
                .put("TENGIAYTO", note)
                .put("SOBANCHINH", "1")
                .put("SOBANSAO", "0");
        var id = imported(lines(record));
        record(id, 1).then().body("draft.documents.name.vi", contains("Tờ khai", note));

        answer(id, "document-note", note, Map.of("leaveOut", true)).statusCode(200);

        record(id, 1)
                .then()
                .body("draft.documents.name.vi", contains("Tờ khai"))
                .body("findings.code", contains("beyond-record"));
    }

    @Test
    void aDraftThatSomebodyEditedStays() {
        var id = imported(lines(inField("1.930041")));
        control()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("name", Map.of("vi", "Sửa tay")))
                .put("/v1/imports/" + id + "/records/1/draft")
                .then()
                .statusCode(200);

        answer(id, "field-code-missing", field, Map.of("change", Map.of("code", "A-1")))
                .statusCode(200);

        record(id, 1).then().body("draft.name.vi", equalTo("Sửa tay")).body("draft.field", nullValue());
    }

    @Test
    void answeredRecordsBecomeLinesWithWhatIsMadeByRule() {
        // Given a record that nobody has edited
        var id = imported(lines(inField("1.930051"), inField("1.930052")));
        answer(id, "field-code-missing", field, Map.of("change", Map.of("code", "G15-HT")))
                .statusCode(200);
        var decision = drafted(heading("2026-08-20", "2026-09-01"));

        // When
        taken(id, decision, Map.of("heaviest", "NOTE", "byRule", List.of("ENGLISH"), "fill", FILL))
                .statusCode(200)
                .body("items.outcome", contains("TAKEN", "TAKEN"));

        // Then
        author().get("/v1/drafts/" + decision + "/lines")
                .then()
                .body("items.key", contains("1.930051", "1.930052"))
                .body("items[0].content.provisions.field.code", equalTo("G15-HT"))
                .body("items[0].content.provisions.name.en", equalTo("[vi] Cấp giấy thử"))
                .body("items[0].content.provisions.process[0].limits[0].value", equalTo(3))
                .body("items[0].content.provisions.process[0].limits[0].mode", equalTo("NEXT_DAY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | PASSED_OVER",
                "{\"accept\": [\"field-code-missing\"]} | INCOMPLETE",
                "{\"byRule\": [\"CODES\"]} | INCOMPLETE"
            })
    void whatIsNotAnsweredIsPassedOverUnlessItIsAcceptedOrMadeByRule(String more, String outcome) throws Exception {
        var id = imported(lines(inField("1.930061")));
        var decision = drafted(heading("2026-08-20", "2026-09-01"));
        var sent = new ObjectMapper().readValue(more, new TypeReference<HashMap<String, Object>>() {});
        sent.put("heaviest", "NOTE");

        var taken = taken(id, decision, sent).body("items.outcome", contains(outcome));

        if (outcome.equals("PASSED_OVER")) {
            taken.body("items[0].findings", contains("field-code-missing"));
        }
    }

    @Test
    void pagesHaveEveryQuestionOnceTheMostFrequentFirst() {
        // Given
        var first = inField("1.930071");
        var second = inField("1.930072").put("YEUCAU", "");
        at(second, "/CACHTHUCTHUCHIEN/0/THOIGIAN/0").put("DONVITINH", "");
        var id = imported(lines(first, second));

        // When
        var seen = new ArrayList<String>();
        var path = "/v1/imports/" + id + "/questions?limit=1";
        while (path != null) {
            var page = control().get(path).then().statusCode(200).extract();
            seen.add(page.path("items[0].finding") + " " + page.path("items[0].records"));
            var link = page.header("Link");
            path = link == null ? null : link.replaceFirst("^<([^>]*)>.*$", "$1");
        }

        // Then
        assertThat(seen)
                .containsExactly("beyond-record 2", "field-code-missing 2", "requirements-untold 1", "unit-missing 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"change\": {\"code\": \"!\"}} | /change/code",
                "{\"change\": {\"code\": 7}} | /change/code",
                "{\"change\": {\"colour\": \"red\"}} | /change/colour",
                "{\"change\": {\"code\": \"A\", \"en\": \"\"}} | /change/en",
                "{\"leaveOut\": true} | /leaveOut"
            })
    void anAnswerThatIsNoneForThePartIsRefused(String body, String pointer) {
        var id = imported(lines(inField("1.930081")));

        control()
                .contentType(ContentType.JSON)
                .body(body)
                .put(question(id, "field-code-missing", field))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
        questions(id, "?open=true&finding=field-code-missing").body("items.said", contains(field));
    }

    @Test
    void whereNothingCanBeChangedItCanOnlyBeAccepted() {
        var id = imported(lines(clean("1.930091").put("YEUCAU", "").put("TENTTHC", "Thử " + UUID.randomUUID())));

        answer(id, "requirements-untold", "", Map.of("change", Map.of("vi", "x")))
                .statusCode(400)
                .body("errors.pointer", contains("/change"));
        answer(id, "requirements-untold", "", Map.of()).statusCode(200);
        record(id, 1).then().body("findings.code", contains("beyond-record"));
        control().delete(question(id, "requirements-untold", "")).then().statusCode(204);
    }

    @Test
    void aQuestionThatTheFileDoesNotAskIsNotFound() {
        var id = imported(lines(inField("1.930101")));

        answer(id, "field-code-missing", "Không ai nói", Map.of()).statusCode(404);
        answer(id, "no-finding", field, Map.of()).statusCode(404);
        answer(UUID.randomUUID().toString(), "field-code-missing", field, Map.of())
                .statusCode(404);
        control()
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/v1/imports/" + id + "/questions/field-code-missing/zzz")
                .then()
                .statusCode(400);
        control().get("/v1/imports/" + id + "/questions?finding=none").then().statusCode(400);
        control().get("/v1/imports/" + UUID.randomUUID() + "/questions").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"limit\": {\"mode\": \"NEXT_WEEK\"}} | /fill/limit/mode",
                "{\"document\": {\"colour\": \"red\"}} | /fill/document/colour",
                "{\"provisions\": {\"sets\": 0}} | /fill/provisions/sets",
                "{\"fee\": {\"moment\": \"NEVER\"}} | /fill/fee/moment",
                "{\"leg\": {\"route\": 1}} | /fill/leg/route"
            })
    void aFillThatNoRecordCouldHaveIsRefused(String fill, String pointer) throws Exception {
        var id = imported(lines(inField("1.930111")));

        taken(id, drafted(heading("2026-08-20", "2026-09-01")), Map.of("fill", new ObjectMapper().readTree(fill)))
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    private ObjectNode inField(String code) {
        var record = clean(code);
        at(record, "/LINHVUCTHUCHIEN/0").put("MALINHVUC", "").put("TENLINHVUC", field);
        return record;
    }

    private static String question(String id, String finding, String said) {
        return "/v1/imports/" + id + "/questions/" + finding + "/" + CatalogueJson.sha256(said);
    }

    private static ValidatableResponse questions(String id, String query) {
        return control()
                .get("/v1/imports/" + id + "/questions" + query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    private static ValidatableResponse answer(String id, String finding, String said, Map<String, ?> answer) {
        return control()
                .contentType(ContentType.JSON)
                .body(answer)
                .put(question(id, finding, said))
                .then();
    }

    private static ValidatableResponse taken(String id, String decision, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("decision", decision);
        return control()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/imports/" + id + "/lines")
                .then();
    }
}
