package vn.motcua.procedure.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import static vn.motcua.procedure.decision.DecisionFixtures.replace;
import static vn.motcua.procedure.decision.DecisionFixtures.verb;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.events.EventJson;
import vn.motcua.events.LawEvent.LawChange;
import vn.motcua.events.LawEvent.ProcedurePublished;
import vn.motcua.procedure.OtherServices;
import vn.motcua.stack.test.StackResource;

/** The effect on the law when a decision is published (NĐ 63/2010/NĐ-CP Art. 13-15). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class DecisionsTest {
    @Test
    void aNewProcedureIsInForceFromTheDayOfItsDecisionAndNotBefore() {
        // Given
        var code = "9.100001";

        // When
        var decision = published(heading("2026-08-20", "2026-09-01"), Map.of(code, begin("NEW", code, provisions())));

        // Then
        given().get("/v1/procedures/" + code + "?on=2026-08-31").then().statusCode(404);
        given().get("/v1/procedures/" + code + "?on=2026-09-01")
                .then()
                .statusCode(200)
                .body("decision", equalTo(decision))
                .body("channels", contains("COUNTER"))
                .body("caseTypes.ways.limit.value.flatten()", contains(2, 3))
                .body("documents[0].originals", equalTo(1))
                .body("keeping.years", equalTo(5));
    }

    @Test
    void anAmendmentEndsTheVersionBeforeItOnItsDay() {
        // Given
        var code = "9.100002";
        published(heading("2026-01-05", "2026-02-01"), Map.of(code, begin("NEW", code, provisions("Một"))));

        // When
        published(heading("2026-06-01", "2026-07-01"), Map.of(code, begin("AMEND", code, provisions("Hai"))));

        // Then
        given().get("/v1/procedures/" + code + "?on=2026-06-30").then().body("name", equalTo("Một"));
        given().get("/v1/procedures/" + code + "?on=2026-07-01").then().body("name", equalTo("Hai"));
        given().get("/v1/procedures/" + code + "/versions")
                .then()
                .body("items.validFrom", contains("2026-02-01", "2026-07-01"))
                .body("items.validTo", contains("2026-06-30", null));
        given().header("Accept-Language", "en")
                .get("/v1/procedures/" + code + "/differences?from=2026-06-30&to=2026-07-01")
                .then()
                .body("items.pointer", contains("/name/en", "/name/vi"))
                .body("items[0].part", equalTo("Name"))
                .body("items[1].before", equalTo("Một"))
                .body("items[1].after", equalTo("Hai"));
    }

    @Test
    void twoOldProceduresAreReplacedByThreeNewOnes() {
        // Given
        var old = List.of("9.100011", "9.100012");
        var young = List.of("9.100013", "9.100014", "9.100015");
        published(
                heading("2026-01-05", "2026-02-01"),
                Map.of("a", begin("NEW", old.get(0), provisions()), "b", begin("NEW", old.get(1), provisions())));

        // When
        published(heading("2026-08-05", "2026-09-01"), Map.of("thay-the", replace(old, young)));

        // Then
        given().header("Accept-Language", "en")
                .get("/v1/procedures/9.100012?on=2026-09-01")
                .then()
                .statusCode(410)
                .body("detail", equalTo("The procedure was replaced by 9.100013, 9.100014, 9.100015."));
        young.forEach(code ->
                given().get("/v1/procedures/" + code + "?on=2026-09-01").then().statusCode(200));
    }

    @Test
    void anAbolishedProcedureIsGoneFromItsDayOn() {
        // Given
        var code = "9.100021";
        published(heading("2026-01-05", "2026-02-01"), Map.of(code, begin("NEW", code, provisions())));

        // When
        published(heading("2026-03-05", "2026-04-01"), Map.of(code, abolish(code)));

        // Then
        given().get("/v1/procedures/" + code + "?on=2026-03-31").then().statusCode(200);
        given().get("/v1/procedures/" + code + "?on=2026-04-01").then().statusCode(410);
    }

    @Test
    void aMistakeIsMendedByAnotherDecisionOfTheSameDay() {
        // Given
        var code = "9.100031";
        var first = heading("2026-08-01", "2026-09-01");
        published(first, Map.of(code, begin("NEW", code, provisions("Sai"))));

        // When
        var mended = draftedWith(
                heading("2026-08-03", "2026-09-01"), Map.of(code, begin("AMEND", code, provisions("Đúng"))));
        verb(author(), mended, "submit")
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("/lines/" + code + "/supersedes same-day"))
                .body("errors[0].message", containsString((String) first.get("number")));
        var confirmed = new HashMap<>(begin("AMEND", code, provisions("Đúng")));
        confirmed.put("supersedes", List.of(first.get("number")));
        put(mended, code, confirmed).then().statusCode(200);
        verb(author(), mended, "submit").then().statusCode(200);
        verb(approver(), mended, "approve").then().statusCode(200);

        // Then
        given().get("/v1/procedures/" + code + "?on=2026-09-01").then().body("name", equalTo("Đúng"));
        given().get("/v1/procedures/" + code + "/versions").then().body("items.name", contains("Đúng"));
    }

    /** Fault B15: of two amendments for one day, the second one would silently win. */
    @Test
    void twoDecisionsThatAmendOneProcedureForOneDayAreNotPublishedUnseen() {
        // Given
        var code = "9.100033";
        published(heading("2026-01-05", "2026-02-01"), Map.of(code, begin("NEW", code, provisions())));
        var decisions = Stream.of("Một", "Hai")
                .map(name -> draftedWith(
                        heading("2026-08-03", "2026-09-01"), Map.of(code, begin("AMEND", code, provisions(name)))))
                .toList();
        decisions.forEach(decision -> verb(author(), decision, "submit").then().statusCode(200));
        verb(approver(), decisions.getFirst(), "approve").then().statusCode(200);

        // When
        var second = verb(approver(), decisions.getLast(), "approve");

        // Then
        second.then().statusCode(422).body("errors.code", contains("same-day"));
        given().get("/v1/procedures/" + code + "?on=2026-09-01").then().body("name", equalTo("Một"));
    }

    @Test
    void aDecisionThatWasOvertakenByAnotherIsNotPublished() {
        // Given
        var code = "9.100061";
        var second = draftedWith(heading("2026-08-20", "2026-09-01"), Map.of(code, begin("NEW", code, provisions())));
        verb(author(), second, "submit").then().statusCode(200);
        published(heading("2026-08-20", "2026-09-01"), Map.of(code, begin("NEW", code, provisions("Trước"))));

        // When
        var approved = verb(approver(), second, "approve");

        // Then
        approved.then().statusCode(422).body("errors.code", contains("in-force"));
        given().get("/v1/procedures/" + code + "?on=2026-09-01").then().body("name", equalTo("Trước"));
    }

    @Test
    void ofTwoOfficersWhoApproveAtOnceOnePublishes() {
        // Given
        var code = "9.100071";
        var decisions = Stream.of(1, 2)
                .map(_ -> draftedWith(
                        heading("2026-08-20", "2026-09-01"), Map.of(code, begin("NEW", code, provisions()))))
                .toList();
        decisions.forEach(decision -> verb(author(), decision, "submit").then().statusCode(200));

        // When
        var approvals = decisions.stream()
                .map(decision -> CompletableFuture.supplyAsync(() -> verb(approver(), decision, "approve")))
                .toList();

        // Then
        assertThat(approvals.stream().map(CompletableFuture::join).map(Response::statusCode))
                .containsExactlyInAnyOrder(200, 422);
        given().get("/v1/procedures/" + code + "/versions").then().body("items.code", contains(code));
    }

    @Test
    void theOthersHearFromWhichDayOnTheLawChanges() {
        // Given
        var code = "9.100111";
        published(heading("2026-01-05", "2026-02-01"), Map.of(code, begin("NEW", code, provisions())));

        // When
        published(heading("2026-06-01", "2026-07-01"), Map.of(code, abolish(code)));

        // Then
        try (var others = new OtherServices("motcua.law.v1")) {
            var heard = others.hears(record -> record.key().equals("procedure/" + code), 2);
            var last = EventJson.read(heard.getLast().value(), ProcedurePublished.class);
            assertThat(last.changes())
                    .extracting(LawChange::kind, change -> change.day().toString())
                    .containsExactly(
                            tuple(LawChange.Kind.PUBLISHED, "2026-02-01"),
                            tuple(LawChange.Kind.ABOLISHED, "2026-07-01"));
            assertThat(last.periods()).hasSize(1);
            assertThat(last.periods().getFirst().to()).hasToString("2026-06-30");
        }
    }

    @Test
    void parametersCalendarsAndAgenciesAreSetByDecisionsToo() {
        // Given
        var agency = Map.of(
                "action",
                "AGENCY",
                "agency",
                Map.of(
                        "code",
                        "H26.777",
                        "name",
                        Map.of("vi", "UBND phường Mới", "en", "A new ward"),
                        "confirmed",
                        false,
                        "units",
                        List.of()));
        var calendar = Map.of(
                "action",
                "CALENDAR",
                "calendar",
                Map.of(
                        "year",
                        2024,
                        "source",
                        "thử",
                        "certainty",
                        "UNCONFIRMED",
                        "hours",
                        List.of(Map.of("from", "08:00", "to", "12:00")),
                        "otherHours",
                        List.of(Map.of(
                                "from",
                                "2024-06-01",
                                "to",
                                "2024-08-31",
                                "agency",
                                "H26.777",
                                "hours",
                                List.of(Map.of("from", "07:00", "to", "11:00")),
                                "source",
                                "thử")),
                        "daysOff",
                        List.of(Map.of("date", "2024-01-01", "name", "Tết Dương lịch")),
                        "workedDays",
                        List.of()));

        // When
        published(heading("2026-08-20", "2026-09-01"), Map.of("agency", agency, "calendar", calendar));

        // Then
        given().get("/v1/agencies/H26.777").then().statusCode(200).body("name", equalTo("UBND phường Mới"));
        given().get("/v1/calendar/2024")
                .then()
                .statusCode(200)
                .body("daysOff.date", contains("2024-01-01"))
                .body("otherHours.agency", contains("H26.777"));

        // And the shown provisions can be decided again
        var shown = given().get("/v1/calendar/2024").as(Map.class);
        put(drafted(heading("2026-08-21", "2026-09-01")), "1", Map.of("action", "CALENDAR", "calendar", shown))
                .then()
                .statusCode(200);
    }
}
