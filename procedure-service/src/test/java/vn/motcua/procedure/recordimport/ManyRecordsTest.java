package vn.motcua.procedure.recordimport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.drafted;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.put;
import static vn.motcua.procedure.decision.DecisionFixtures.verb;
import static vn.motcua.procedure.national.NationalFixtures.clean;
import static vn.motcua.procedure.recordimport.ImportFixtures.control;
import static vn.motcua.procedure.recordimport.ImportFixtures.imported;
import static vn.motcua.procedure.recordimport.ImportFixtures.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.stack.test.StackResource;

/** Many records of an import become lines of one decision; the answer says why a record does not. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class ManyRecordsTest {
    @Test
    void aBadRecordDoesNotStopTheRest() {
        // Given
        var nameless = unique("1.920009");
        nameless.remove("MATTHC");
        var id = imported(
                lines(unique("1.920001"), nameless, unique("1.920002"), unique("1.920003"), unique("1.920001")));
        finish(id, 1);
        finish(id, 4);
        finish(id, 5);
        var decision = draft();

        // When
        var answer = taken(id, decision, Map.of());

        // Then
        answer.statusCode(200)
                .body("items.line", contains(1, 2, 3, 4, 5))
                .body("items.outcome", contains("TAKEN", "REFUSED", "INCOMPLETE", "TAKEN", "LINE_EXISTS"))
                .body("items[0].code", equalTo("1.920001"))
                .body("items[1].reason", equalTo("The record has no procedure's code."))
                .body("items[2].missing.pointer", hasItem("/provisions/name/en"))
                .body("next", nullValue());
        keys(decision).body("items.key", contains("1.920001", "1.920003"));
    }

    @Test
    void theSameAgainChangesNothing() {
        // Given
        var id = imported(lines(unique("1.920011"), unique("1.920012")));
        finish(id, 1);
        var decision = draft();
        taken(id, decision, Map.of()).body("items.outcome", contains("TAKEN", "INCOMPLETE"));
        put(decision, "1.920011", begin("NEW", "1.920011", provisions("Đã sửa tay")))
                .then()
                .statusCode(200);
        finish(id, 2);

        // When
        var again = taken(id, decision, Map.of());

        // Then: a line changed in the decision stays, a draft finished meanwhile is taken
        again.body("items.outcome", contains("TAKEN_BEFORE", "TAKEN"));
        keys(decision)
                .body(
                        "items.content.provisions.name.vi",
                        containsInAnyOrder(
                                "Đã sửa tay", provisions().at("/name/vi").asText()));
    }

    @Test
    void aLineThatSomebodyWroteIsNotWrittenOver() {
        var id = imported(lines(unique("1.920021")));
        finish(id, 1);
        var decision = draft();
        put(decision, "1.920021", begin("NEW", "1.920021", provisions("Viết tay")))
                .then()
                .statusCode(200);

        taken(id, decision, Map.of()).body("items.outcome", contains("LINE_EXISTS"));
        keys(decision).body("items.content.provisions.name.vi", contains("Viết tay"));
    }

    @Test
    void aFileIsTakenPartByPart() {
        var id = imported(lines(unique("1.920031"), unique("1.920032"), unique("1.920033")));
        for (int line = 1; line <= 3; line++) {
            finish(id, line);
        }
        var decision = draft();

        taken(id, decision, Map.of("limit", 2))
                .body("items.line", contains(1, 2))
                .body("next", equalTo(3));
        taken(id, decision, Map.of("limit", 2, "from", 3))
                .body("items.line", contains(3))
                .body("next", nullValue());
        taken(id, decision, Map.of("from", 4)).body("items", empty());
        keys(decision).body("items.key", contains("1.920031", "1.920032", "1.920033"));
    }

    @ParameterizedTest
    @CsvSource({"DECIDE, TAKEN TAKEN TAKEN", "CONFIRM, TAKEN TAKEN PASSED_OVER", "NOTE, TAKEN PASSED_OVER PASSED_OVER"})
    void recordsOfHeavierFindingsArePassedOver(String heaviest, String outcomes) {
        // Given a record without a finding of its own, one to be confirmed, and one to be decided
        var toConfirm = unique("1.920042");
        toConfirm.remove("YEUCAU");
        var toDecide = unique("1.920043");
        toDecide.remove("CANCUPHAPLY");
        var id = imported(lines(unique("1.920041"), toConfirm, toDecide));
        for (int line = 1; line <= 3; line++) {
            finish(id, line);
        }

        // When, Then
        taken(id, draft(), Map.of("heaviest", heaviest))
                .body("items.outcome", contains((Object[]) outcomes.split(" ")));
    }

    @Test
    void whatTheVersionInForceLendsIsLentToEach() {
        var id = imported(lines(unique("1.004873")));
        var parts = new String[] {
            "name", "field", "order", "caseTypes", "sets", "documents", "form", "filing", "keeping", "process"
        };
        var decision = draft();

        taken(id, decision, Map.of("keep", parts)).body("items.outcome", contains("TAKEN"));
        keys(decision).body("items.action", contains("AMEND"));
        var other = imported(lines(unique("1.920051")));
        taken(other, decision, Map.of("keep", parts))
                .body("items.outcome", contains("REFUSED"))
                .body("items[0].reason", equalTo("No version is in force to keep from."));
    }

    @Test
    void onlyADraftTakesRecords() {
        var id = imported(lines(unique("1.920061")));
        finish(id, 1);
        var decision = draft();
        verb(author(), decision, "discard").then().statusCode(200);

        taken(id, decision, Map.of())
                .statusCode(409)
                .body("type", equalTo("https://motcua.vn/problems/decision-state"));
        taken(id, UUID.randomUUID().toString(), Map.of()).statusCode(404);
        taken(UUID.randomUUID().toString(), draft(), Map.of()).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 101", "from, 0", "heaviest, HEAVY", "keep, secrets", "decision, x", "more, 1"})
    void whatIsOutOfBoundsIsRefused(String property, String value) {
        var id = imported(lines(unique("1.920071")));
        var body = new HashMap<String, Object>(Map.of("decision", draft()));
        body.put(property, value.matches("[0-9]+") ? (Object) Integer.valueOf(value) : value);

        control()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/imports/" + id + "/lines")
                .then()
                .statusCode(400);
    }

    private static ObjectNode unique(String code) {
        return clean(code).put("TENTTHC", "Cấp giấy, " + UUID.randomUUID());
    }

    private static String draft() {
        return drafted(heading("2026-08-20", "2026-09-01"));
    }

    private static void finish(String id, int line) {
        control()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(provisions())
                .put("/v1/imports/" + id + "/records/" + line + "/draft")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse taken(String id, String decision, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("decision", decision);
        return control()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/imports/" + id + "/lines")
                .then();
    }

    private static ValidatableResponse keys(String decision) {
        return author().get("/v1/drafts/" + decision + "/lines").then();
    }
}
