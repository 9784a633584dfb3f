package vn.motcua.procedure.drafting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.motcua.procedure.decision.DecisionFixtures.abolish;
import static vn.motcua.procedure.decision.DecisionFixtures.approver;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.drafted;
import static vn.motcua.procedure.decision.DecisionFixtures.draftedWith;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.published;
import static vn.motcua.procedure.decision.DecisionFixtures.put;
import static vn.motcua.procedure.decision.DecisionFixtures.verb;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

/** A decision from draft to law: two people, all faults at once, final (NĐ 63/2010/NĐ-CP Art. 25). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class DraftsTest {
    @Inject
    EntityManager entities;

    @Test
    void whoeverHadAHandInADecisionDoesNotApproveIt() {
        // Given
        var decision =
                draftedWith(heading("2026-08-20", "2026-09-01"), Map.of("x", begin("NEW", "9.100041", provisions())));
        approver()
                .body(begin("NEW", "9.100042", provisions()))
                .put("/v1/drafts/" + decision + "/lines/y")
                .then()
                .statusCode(200);
        verb(author(), decision, "submit").then().statusCode(200);

        // When
        var own = verb(author(), decision, "approve");
        var helpers = verb(approver(), decision, "approve");

        // Then
        own.then().statusCode(403).body("type", equalTo("https://motcua.vn/problems/own-decision"));
        helpers.then().statusCode(403).body("type", equalTo("https://motcua.vn/problems/own-decision"));
        given().get("/v1/procedures/9.100041?on=2026-09-01").then().statusCode(404);
    }

    @Test
    void everyFaultOfEveryLineIsToldAtOnceAndNothingIsChanged() {
        // Given
        var faulty = provisions();
        faulty.withArray("process").removeAll();
        faulty.withArray("process").add(provisions().at("/process/1"));
        var decision = draftedWith(
                heading("2026-08-20", "2026-08-19"),
                Map.of(
                        "a", begin("NEW", "1.004873", provisions()),
                        "b", begin("AMEND", "9.100051", provisions()),
                        "c", abolish("9.100052"),
                        "d", abolish("9.100052"),
                        "e", begin("NEW", "9.100053", faulty)));

        // When
        var submitted = verb(author(), decision, "submit");
        var listed = author().get("/v1/drafts/" + decision + "/faults");

        // Then
        submitted
                .then()
                .statusCode(422)
                .body("type", equalTo("https://motcua.vn/problems/decision-faulty"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/effectiveOn effective-before-dated",
                                "/lines/a/code in-force",
                                "/lines/b not-in-force",
                                "/lines/c not-in-force",
                                "/lines/d duplicate",
                                "/lines/e/provisions/process/0/after unknown-leg"));
        assertThat(listed.jsonPath().getList("items.code"))
                .isEqualTo(submitted.jsonPath().getList("errors.code"));
        author().get("/v1/drafts/" + decision).then().body("state", equalTo("DRAFT"));
    }

    /** Fault A22: the last line would silently win. */
    @ParameterizedTest
    @ValueSource(strings = {"""
                {"action": "PARAMETER", "name": "trial.days", "periods":
                  [{"value": "3", "from": "2026-09-01", "source": "thử", "certainty": "UNCONFIRMED"}]}""", """
                {"action": "CALENDAR", "calendar": {"year": 2023, "source": "thử", "certainty": "UNCONFIRMED",
                  "hours": [{"from": "08:00", "to": "12:00"}], "daysOff": [], "workedDays": []}}""", """
                {"action": "AGENCY", "agency": {"code": "H26.778", "name": {"vi": "Phường", "en": "Ward"},
                  "confirmed": false, "units": []}}""", """
                {"action": "AREA", "area": {"code": "thu-hai-lan", "name": {"vi": "Phường", "en": "Ward"},
                  "competent": []}}"""})
    void twoLinesAboutOneThingAreAFault(String line) {
        var decision = drafted(heading("2026-08-20", "2026-09-01"));
        put(decision, "x", line).then().statusCode(200);
        put(decision, "y", line).then().statusCode(200);

        author().get("/v1/drafts/" + decision + "/faults")
                .then()
                .body("items.collect { it.pointer + ' ' + it.code }", hasItem("/lines/y duplicate"));
    }

    @Test
    void whatIsPublishedStays() {
        // Given
        var code = "9.100081";
        var decision = published(heading("2026-08-20", "2026-09-01"), Map.of(code, begin("NEW", code, provisions())));
        var tag = author().get("/v1/drafts/" + decision).header("ETag");

        // Then
        put(decision, "more", abolish(code)).then().statusCode(409);
        author().delete("/v1/drafts/" + decision + "/lines/" + code).then().statusCode(409);
        author().header("If-Match", tag)
                .body(heading("2026-08-20", "2026-09-02"))
                .put("/v1/drafts/" + decision)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://motcua.vn/problems/decision-state"));
        Stream.of("submit", "approve", "send-back", "discard")
                .forEach(verb -> verb(approver(), decision, verb).then().statusCode(409));
        // Nor by direct SQL, past the service.
        assertThatThrownBy(() -> sql("update decision set signer = 'x' where id = '" + decision + "'"))
                .hasStackTraceContaining("mended by another decision");
        assertThatThrownBy(() -> sql("delete from decision_line where decision = '" + decision + "'"))
                .hasStackTraceContaining("is no draft");
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    @Test
    void onlyProcedureControlSeesADraft() {
        // Given
        var heading = heading("2026-11-20", "2099-09-01");
        var decision = drafted(heading);

        // Then
        given().get("/v1/decisions/" + decision).then().statusCode(404);
        given().get("/v1/decisions/" + decision + "/lines").then().statusCode(404);
        given().get("/v1/drafts/" + decision).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.officer("cb-101-1", "Nguyễn Thị Hoa", "procedure"))
                .get("/v1/drafts/" + decision)
                .then()
                .statusCode(403);
        given().get("/v1/decisions").then().body("items.id", not(hasItem(decision)));
        author().get("/v1/drafts").then().body("items.id", hasItem(decision));
        // A published decision is public, but not who edited what.
        put(decision, "x", begin("NEW", "9.100091", provisions())).then().statusCode(200);
        verb(author(), decision, "submit").then().statusCode(200);
        verb(approver(), decision, "approve").then().statusCode(200);
        given().get("/v1/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("heading.number", equalTo(heading.get("number")));
        given().get("/v1/decisions").then().body("items.id", hasItem(decision));
        given().get("/v1/decisions/" + decision + "/lines").then().body("items.key", contains("x"));
        author().get("/v1/drafts/" + decision)
                .then()
                .body("history.act", contains("DRAFTED", "SUBMITTED", "PUBLISHED"))
                .body(
                        "history.actor",
                        contains("controller:controller", "controller:controller", "controller:controller-2"));
    }

    @Test
    void aSubmittedDecisionSentBackIsADraftAgainWithTheReason() {
        // Given
        var decision =
                draftedWith(heading("2026-08-20", "2026-09-01"), Map.of("x", begin("NEW", "9.100101", provisions())));
        verb(author(), decision, "submit").then().statusCode(200);
        put(decision, "y", abolish("1.004873")).then().statusCode(409);

        // When
        verb(approver(), decision, "send-back").then().statusCode(200).body("state", equalTo("DRAFT"));

        // Then
        put(decision, "x", begin("NEW", "9.100102", provisions())).then().statusCode(200);
        author().get("/v1/drafts/" + decision)
                .then()
                .body("history.find { it.act == 'SENT_BACK' }.reason", equalTo("thử"));
        verb(author(), decision, "discard").then().statusCode(200).body("state", equalTo("DISCARDED"));
    }

    @Test
    void aNumberIsGivenOnceUnlessItsDecisionWasDiscarded() {
        // Given
        var heading = heading("2026-08-20", "2026-09-01");
        var first = drafted(heading);

        // When
        var second = author().header("Idempotency-Key", UUID.randomUUID())
                .body(heading)
                .post("/v1/drafts");

        // Then
        second.then().statusCode(409).body("type", equalTo("https://motcua.vn/problems/number-taken"));
        verb(author(), first, "discard").then().statusCode(200);
        drafted(heading);
    }
}
