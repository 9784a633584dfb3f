package vn.motcua.procedure.preview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.published;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.stack.test.StackResource;

/** Checks of answers that are not filed yet. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class ChecksApiTest {
    private static final String AGEING = "9.100122";

    @Inject
    EntityManager entities;

    private static Map<String, Object> marital() {
        var question = new HashMap<String, Object>();
        question.put("procedure", "1.004873");
        question.put("channel", "ONLINE");
        question.put("receivedAt", Map.of("agency", "H26.101", "unit", "mot-cua"));
        question.put("assurance", 2);
        question.put("owner", "CITIZEN");
        question.put("documents", List.of(Map.of("code", "TO-KHAI")));
        question.put("form", Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Kết hôn"));
        question.put("at", "2026-08-20T14:50:00+07:00");
        return question;
    }

    private static Map<String, Object> birth(String at, boolean verification) {
        var question = marital();
        question.put("procedure", "3.000722");
        question.put("channel", "PORTAL");
        question.put("documents", List.of(Map.of("code", "GIAY-CHUNG-SINH")));
        question.put("at", at);
        question.put(
                "form",
                Map.of(
                        "child",
                        Map.of("name", "Khôi", "dateOfBirth", "2026-08-25", "sex", "MALE"),
                        "mother",
                        Map.of("name", "Bình", "personalNumber", "001190000002"),
                        "registrationCommune",
                        "cau-giay",
                        "dwellingCommune",
                        "cau-giay",
                        "dwellingAddress",
                        "Số 10 phố Trần Đăng Ninh",
                        "verificationNeeded",
                        verification,
                        "identityCardWanted",
                        true));
        return question;
    }

    private static Response asked(Object question) {
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(question)
                .post("/v1/checks");
    }

    /** 3 WORKING_DAY, NEXT_DAY: Thu 20/08 does not count; Fri 21, Sat 22 (worked for Mon 31/08), Mon 24/08. */
    @Test
    void soundAnswersAreToldWhatTheyCostAndWhenTheResultIsDue() {
        asked(marital())
                .then()
                .statusCode(200)
                .body("name", equalTo("Certificate of marital status"))
                .body("findings", empty())
                .body("fees.amount", contains(15_000))
                .body("legs.agency", contains("H26.101"))
                .body("dueAt", equalTo("2026-08-24T17:00:00+07:00"));
    }

    /** The demonstration's dates: 24 clock hours, then 2 working days, then 5, each from the due time of the one before. */
    @Test
    void everyResultOfABundleHasItsOwnAppointment() {
        asked(birth("2026-09-03T09:00:00+07:00", false))
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("legs.key", contains("civil-status", "residence", "social-insurance", "identity-card"))
                .body(
                        "legs.dueAt",
                        contains(
                                "2026-09-04T09:00:00+07:00",
                                "2026-09-07T17:00:00+07:00",
                                "2026-09-07T17:00:00+07:00",
                                "2026-09-14T17:00:00+07:00"))
                .body("dueAt", equalTo("2026-09-14T17:00:00+07:00"));
        // 5 days of verification instead of 2: Fri 04/09 is day 1, Thu 10/09 day 5; the card: Fri 11 to Thu 17/09.
        asked(birth("2026-09-03T09:00:00+07:00", true))
                .then()
                .body("legs[1].dueAt", equalTo("2026-09-10T17:00:00+07:00"))
                .body("dueAt", equalTo("2026-09-17T17:00:00+07:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "maritalStatus, DIVORCED, document-missing",
        "maritalStatus, UNDECIDED, form-one-of",
        "residenceCommune, atlantis, agency-unresolved",
        "feeExemption, POOR, fee-exempt",
    })
    void whatTheAnswersLackIsFound(String field, String value, String code) {
        // Given
        var question = marital();
        var form = new HashMap<String, Object>(
                Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Kết hôn"));
        form.put(field, value);
        question.put("form", form);

        // When
        var codes = asked(question).then().statusCode(200).extract().jsonPath().getList("findings.code", String.class);

        // Then
        assertThat(codes).contains(code);
    }

    /** Six months from 28/02/2026: the last valid day is 28/08/2026. */
    @Test
    void aPaperThatIsTooOldIsToldBeforeItIsFiled() {
        // Given
        var provisions = provisions();
        ((ObjectNode) provisions.at("/documents/0"))
                .putObject("validity")
                .put("counted", "FROM_ISSUE")
                .put("value", 6)
                .put("unit", "MONTH")
                .put("basis", "none");
        published(heading("2026-01-02", "2026-01-05"), Map.of("1", begin("NEW", AGEING, provisions)));

        // When
        Function<Map<String, String>, List<String>> found = paper -> askedWith(paper)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("findings.collect { it.code + ' ' + it.pointer }");

        // Then
        assertThat(found.apply(Map.of("code", "TO-KHAI", "issuedOn", "2026-02-28")))
                .isEmpty();
        assertThat(found.apply(Map.of("code", "TO-KHAI", "issuedOn", "2026-02-27")))
                .containsExactly("document-outdated /documents/0/issuedOn");
        assertThat(found.apply(Map.of("code", "TO-KHAI"))).containsExactly("document-undated /documents/0/issuedOn");
        assertThat(found.apply(Map.of("code", "TO-KHAI", "issuedOn", "2026-08-29")))
                .containsExactly("document-undated /documents/0/issuedOn");
    }

    private static Response askedWith(Map<String, String> paper) {
        var question = marital();
        question.put("procedure", AGEING);
        question.put("channel", "COUNTER");
        question.put("documents", List.of(paper));
        question.put("form", Map.of("age", 5));
        question.put("at", "2026-08-28T16:00:00+07:00");
        return asked(question);
    }

    @Test
    void theLawIsThatOfTheInstantAskedFor() {
        asked(birth("2026-08-31T10:00:00+07:00", false))
                .then()
                .body("findings.code", hasItem("procedure-not-in-force"));
        var old = birth("2026-09-03T09:00:00+07:00", false);
        old.put("procedure", "2.002621");
        asked(old).then().body("procedure", equalTo("3.000722")).body("findings.code", contains("procedure-replaced"));
    }

    @Test
    void whereTheCalendarDoesNotReachNothingIsPromised() {
        var question = marital();
        question.put("at", "2090-08-20T14:50:00+07:00");

        asked(question).then().statusCode(200).body("dueAt", nullValue()).body("legs[0].dueAt", nullValue());
    }

    @Test
    void nothingIsKept() {
        // Given
        var before = rows();

        // When
        asked(marital()).then().statusCode(200);

        // Then
        assertThat(rows()).isEqualTo(before);
    }

    /** An event of an application would leave a sequence row behind, even after it is sent. */
    private String rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select (select count(*) from outbox_stream) || '/' || (select count(*) from inbox_stream)")
                        .getSingleResult()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"procedure\": \"\", \"channel\": \"ONLINE\"}",
                "{\"procedure\": \"1.004873\"}",
                "{\"procedure\": \"1.004873\", \"channel\": \"POST\"}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"assurance\": 4}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"at\": \"yesterday\"}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"at\": \"+99999-01-01T00:00:00Z\"}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"at\": \"1944-12-31T00:00:00Z\"}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"receivedAt\": {}}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"documents\": [null]}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"documents\": [\"TO-KHAI\"]}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"documents\": [{}]}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"documents\": [{\"code\": \"A\", \"issuedOn\": \"2025-02-29\"}]}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"documents\": [{\"code\": \"A\", \"issuedOn\": \"1899-12-31\"}]}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"documents\": [{\"code\": \"A\", \"validUntil\": \"+12026-01-01\"}]}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"more\": 1}"
            })
    void whatIsNoQuestionIsRefused(String body) {
        asked(body).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"procedure\": \"\\u0000\", \"channel\": \"ONLINE\"}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"form\": [1, 2]}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"form\": null}",
                "{\"procedure\": \"1.004873\", \"channel\": \"ONLINE\", \"form\": {\"maritalStatus\": {\"a\": {}}}}",
                "{\"procedure\": \"%\", \"channel\": \"ONLINE\", \"form\": {}}"
            })
    void whatMakesNoSenseIsAFindingOrARefusalAndNoCrash(String body) {
        assertThat(asked(body).statusCode()).isIn(200, 400);
    }

    @Test
    void aFormBeyondAllBoundsIsTooLarge() {
        var question = marital();
        question.put("form", Map.of("purpose", "x".repeat(1_010_000)));

        asked(question).then().statusCode(413).contentType("application/problem+json");
    }
}
