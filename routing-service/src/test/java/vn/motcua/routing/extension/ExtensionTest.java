package vn.motcua.routing.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.Harness.tasks;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.routing.casefile.CaseFileFixtures.ruled;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/**
 * T22, form 04 (61/2018/NĐ-CP Art. 19(9)). Accepted on Thu 20/08 14:55 with 3 working days by M1, Sat 22/08 worked: due Mon 24/08
 * 17:00, so the last day on which an apology moves the date is Sun 23/08.
 */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class ExtensionTest {
    private static final String COUNTER = "cb-101-1";
    private static final String OFFICER = "cb-101-2";
    private static final String HEAD_OF_ONE_STOP = "cb-101-3";
    private static final String HEAD_OF_AGENCY = "cb-101-4";
    private static final String CLERK = "cb-101-5";
    private static final String SIGN = "extension-sign";
    private static final String SEND = "extension-send";
    private static final String DUE = "2026-08-24T17:00:00+07:00";
    private static final String NEW_DUE = "2026-08-27T17:00:00+07:00";
    private static final String REASON = """
            {"reason": "Vẫn kịp"}""";

    @Inject
    Harness harness;

    @Inject
    DataSource dataSource;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void thursdayBeforeTheWorkedSaturday() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
    }

    /** Art. 12(5): the one-stop is told in writing, together with the applicant. */
    @Test
    void theFormIsAddressedToTheApplicantAndTheOneStop() throws SQLException {
        processed(Map.of(), internal("certificate"));
        harness.itIs("2026-08-21T09:00:00+07:00");
        draft(NEW_DUE).statusCode(200);
        sign().statusCode(200);
        send().statusCode(200);

        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select content from form where case_id = ? and kind = 'APOLOGY'")) {
            query.setObject(1, application);
            var rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            var form = JsonPath.from(rows.getString(1));
            assertThat(form.getString("applicant.name")).isEqualTo("Nguyễn Văn An");
            assertThat(form.getString("matter.apology.oneStop.name")).isNotBlank();
            assertThat(form.getString("matter.apology.dueBefore"))
                    .isEqualTo("17 giờ 00 phút, ngày 24 tháng 08 năm 2026");
            assertThat(form.getString("matter.apology.dueAt")).isEqualTo("17 giờ 00 phút, ngày 27 tháng 08 năm 2026");
            assertThat(form.getString("signature.as")).isEqualTo("Thủ trưởng cơ quan");
            assertThat(form.getString("signature.name")).isEqualTo("Phạm Quang Huy");
        }
    }

    @Test
    void theOfficerWritesTheAgencySignsTheOneStopMovesTheDate() {
        processed(Map.of(), internal("certificate"), internal("second", "certificate"));

        harness.itIs("2026-08-21T09:00:00+07:00");
        draft(NEW_DUE)
                .statusCode(200)
                .body("portalCode", equalTo(4))
                .body("legs[0].appointment", equalTo(DUE))
                .body("legs[0].extensionDraft.draftedBy", equalTo(OFFICER))
                .body("legs[0].extensionDraft.dueAt", equalTo(NEW_DUE));
        assertThat(task(HEAD_OF_AGENCY, application, SIGN)).containsEntry("dueAt", "2026-08-23T23:59:59+07:00");
        // The work itself stays where it is.
        assertThat(task(OFFICER, application, "draft")).containsEntry("assignee", OFFICER);
        sign().statusCode(200).body("legs[0].extensionDraft.signedBy", equalTo(HEAD_OF_AGENCY));
        harness.itIs("2026-08-21T11:00:00+07:00");
        send().statusCode(200)
                .body("portalCode", equalTo(4))
                .body("dueAt", equalTo("2026-09-04T17:00:00+07:00"))
                .body("legs[0].appointment", equalTo(NEW_DUE))
                .body("legs[0].dueAt", equalTo(NEW_DUE))
                .body("legs[0].reappointedTo", equalTo(NEW_DUE))
                .body("legs[0].extensionDraft", nullValue())
                // The leg that waits for it: 3 working days after Thu 27/08 are Fri 28/08, Thu 03 and Fri 04/09.
                .body("legs[1].appointment", equalTo("2026-09-04T17:00:00+07:00"));

        assertThat(task(OFFICER, application, "draft")).containsEntry("dueAt", NEW_DUE);
        deadlines()
                .body("findAll { it.leg == 'certificate' && it.kind == 'APPOINTMENT' }.dueAt", contains(DUE, NEW_DUE))
                .body(
                        "findAll { it.leg == 'certificate' && it.kind == 'LEG' }[1].proof.stretches.cause",
                        contains("STARTED", "EXTENDED"))
                .body("findAll { it.leg == 'certificate' && it.kind == 'LEG' }[1].proof.originalDueAt", equalTo(DUE))
                .body(
                        "findAll { it.leg == 'certificate' && it.kind == 'LEG' }[1].proof.text",
                        containsString("Hẹn lại ngày trả lúc 11:00"));
        await().until(() -> harness.typesPublished(application).size() == 7);
        assertThat(harness.typesPublished(application).subList(4, 7))
                .containsExactly(
                        "vn.motcua.case.form-drafted.v1",
                        "vn.motcua.case.form-signed.v1",
                        "vn.motcua.case.leg-extended.v1");
        assertThat(harness.published("motcua.case.v1", application).getLast().body())
                .containsPattern("\"number\":\"[0-9]+/PXL\"")
                .contains(
                        "\"handler\":{\"officer\":\"cb-101-2\"",
                        "\"dueBefore\":\"" + DUE + "\"",
                        "\"dueAt\":\"" + NEW_DUE + "\"",
                        "\"late\":false");
    }

    /** "At the latest 1 day before the day it ends": the whole Sunday is in time, Monday is not. */
    @ParameterizedTest(name = "sent {0}: late {1}, due {2}")
    @CsvSource({
        "2026-08-23T23:59:59+07:00, false, 2026-08-27T17:00:00+07:00",
        "2026-08-24T00:00:00+07:00, true, 2026-08-24T17:00:00+07:00",
        "2026-08-25T09:00:00+07:00, true, 2026-08-24T17:00:00+07:00"
    })
    void whatComesTooLateIsToldAndRecordedButMovesNothing(String sent, boolean late, String due) {
        processed(Map.of(), internal("certificate"));
        draft(NEW_DUE).statusCode(200);
        sign().statusCode(200);

        harness.itIs(sent);
        send().statusCode(200)
                .body("legs[0].appointment", equalTo(due))
                .body("legs[0].dueAt", equalTo(due))
                .body("legs[0].reappointedTo", equalTo(NEW_DUE));

        await().until(() -> harness.typesPublished(application).getLast(), "vn.motcua.case.leg-extended.v1"::equals);
        assertThat(harness.published("motcua.case.v1", application).getLast().body())
                .contains("\"dueBefore\":\"" + DUE + "\"", "\"dueAt\":\"" + NEW_DUE + "\"", "\"late\":" + late);
        deadlines().body("findAll { it.leg == 'certificate' }", hasSize(late ? 2 : 4));
        // Late or not, the case can be finished.
        settle();
    }

    @Test
    void anAgencyGivesANewDateOnce() {
        processed(Map.of(), internal("certificate"), internal("second", "certificate"));
        draft(NEW_DUE).statusCode(200);
        sign().statusCode(200);
        send().statusCode(200);
        settle();

        // This includes its other leg.
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);
        draft("2026-09-28T17:00:00+07:00").statusCode(409).body("type", endsWith("/extension-exhausted"));
    }

    @Test
    void aLateApologyCountsToo() {
        processed(Map.of("extension.count", "1"), internal("certificate"));
        harness.itIs("2026-08-25T09:00:00+07:00");
        draft(NEW_DUE).statusCode(200);
        // It is already late: due with the leg.
        assertThat(task(HEAD_OF_AGENCY, application, SIGN)).containsEntry("dueAt", DUE);
        sign().statusCode(200);
        send().statusCode(200);

        draft("2026-08-28T17:00:00+07:00").statusCode(409).body("type", endsWith("/extension-exhausted"));
    }

    @Test
    void whoSignsOrSendsMayGiveItBack() {
        processed(Map.of(), internal("certificate"));
        draft(NEW_DUE).statusCode(200);
        draft(NEW_DUE).statusCode(409).body("type", endsWith("/form-pending"));
        command(HEAD_OF_AGENCY, application, SIGN, "form/return", REASON)
                .then()
                .statusCode(200)
                .body("legs[0].extensionDraft", nullValue())
                .body("legs[0].appointment", equalTo(DUE));
        draft(NEW_DUE).statusCode(200);
        sign().statusCode(200);
        command(HEAD_OF_ONE_STOP, application, SEND, "form/return", REASON)
                .then()
                .statusCode(200);

        assertThat(tasks(HEAD_OF_ONE_STOP, application, SEND)).isEmpty();
        // A form that was not sent is not counted.
        draft(NEW_DUE).statusCode(200);
    }

    @Test
    void nobodySignsHisOwnApologyOrPassesAHandOver() {
        processed(Map.of(), internal("certificate"));
        complete();
        command(HEAD_OF_AGENCY, application, "approve", "claim", "").then().statusCode(200);
        command(HEAD_OF_AGENCY, application, "approve", "extension-draft", request(NEW_DUE))
                .then()
                .statusCode(200);
        sign().statusCode(403).body("type", endsWith("/preparer-cannot-approve"));

        var signing = task(HEAD_OF_AGENCY, application, SIGN);
        for (var verb : List.of("form/send", "complete", "approve", "claim")) {
            officer(HEAD_OF_AGENCY)
                    .header("If-Match", "\"" + signing.get("version") + "\"")
                    .body("{}")
                    .post("/v1/tasks/" + signing.get("id") + "/" + verb)
                    .then()
                    .statusCode(409);
        }
    }

    @Test
    void aResultThatIsIssuedEndsAnApologyOnItsWay() {
        processed(Map.of(), internal("certificate"));
        draft(NEW_DUE).statusCode(200);

        settle();

        assertThat(tasks(HEAD_OF_AGENCY, application, SIGN)).isEmpty();
        officer(COUNTER)
                .get("/v1/cases/" + application)
                .then()
                .body("legs[0].extensionDraft", nullValue())
                .body("legs[0].appointment", equalTo(DUE));
        assertThat(tasks(COUNTER, application, "hand-over")).hasSize(1);
    }

    @Test
    void whileTheApplicantIsAskedThereIsNoDateToExtend() {
        processed(Map.of(), internal("certificate"));
        draft(NEW_DUE).statusCode(200);
        command(OFFICER, application, "draft", "supplement-draft", """
                {"reason": "thiếu", "items": [{"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu"}}]}""").then().statusCode(200);
        command("cb-101-6", application, "supplement-sign", "form/sign", "")
                .then()
                .statusCode(200);
        command(COUNTER, application, "supplement-send", "form/send", "").then().statusCode(200);

        sign().statusCode(409).body("type", endsWith("/wrong-step"));
        command(HEAD_OF_AGENCY, application, SIGN, "form/return", REASON).then().statusCode(200);
    }

    @Test
    void aDateThatIsOverMeanwhileIsNotPromised() {
        processed(Map.of(), internal("certificate"));
        draft("2026-08-25T17:00:00+07:00").statusCode(200);
        sign().statusCode(200);

        harness.itIs("2026-08-25T17:00:00+07:00");
        send().statusCode(409).body("type", endsWith("/new-date-over"));
    }

    /** Fault B13: nobody hands a result over at night. H26.101 closes at 17:00; an hour within office hours stays. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-08-27T22:00:00+07:00, 2026-08-27T17:00:00+07:00",
        "2026-08-27T17:00:01+07:00, 2026-08-27T17:00:00+07:00",
        "2026-08-27T10:00:00Z, 2026-08-27T17:00:00+07:00",
        "2026-08-27T16:59:59+07:00, 2026-08-27T16:59:59+07:00",
        "2026-08-27T10:30:00+07:00, 2026-08-27T10:30:00+07:00"
    })
    void theNewDateEndsWithOfficeHours(String asked, String kept) {
        processed(Map.of(), internal("certificate"));

        draft(asked).statusCode(200).body("legs[0].extensionDraft.dueAt", equalTo(kept));
    }

    /** Fault B12: Vũ Đức Thắng signs results of tu-phap by authorisation; the apology is the head's or a deputy's. */
    @Test
    void whoSignsForAUnitOnlyDoesNotSignTheApology() {
        processed(Map.of(), internal("certificate"));
        draft(NEW_DUE).statusCode(200);

        var signing = task(HEAD_OF_AGENCY, application, SIGN);
        officer("cb-101-6")
                .header("If-Match", "\"" + signing.get("version") + "\"")
                .post("/v1/tasks/" + signing.get("id") + "/form/sign")
                .then()
                .statusCode(403)
                .body("type", endsWith("/post-missing"));

        assertThat(signing).containsEntry("accountable", HEAD_OF_AGENCY);
        assertThat(tasks("cb-101-6", application, SIGN)).isEmpty();
        sign().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        // Not later than Mon 24/08 17:00.
        "2026-08-24T17:00:00+07:00, not-later",
        "2026-08-20T17:00:00+07:00, not-later",
        // National Day, and a Sunday.
        "2026-09-02T17:00:00+07:00, day-off",
        "2026-08-30T17:00:00+07:00, day-off",
        // A year and an hour of work after the date in force.
        "2027-08-25T08:30:00+07:00, out-of-range"
    })
    void aNewDateThatNobodyCouldKeepIsRefused(String dueAt, String code) {
        processed(Map.of(), internal("certificate"));

        draft(dueAt).statusCode(400).body("errors.pointer", hasItem("/dueAt")).body("errors.code", hasItem(code));
    }

    @Test
    void everyFaultOfARequestIsNamed() {
        processed(Map.of(), internal("certificate"));

        command(OFFICER, application, "draft", "extension-draft", "{\"reason\": \" \"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/reason", "/dueAt"));
    }

    /** Within a year, so in the provisional calendar. Tue 05/01/2027 is a working day in any case. */
    @Test
    void aDayOfAYearThatIsNotAnnouncedIsTaken() {
        processed(Map.of(), internal("certificate"));

        draft("2027-01-05T17:00:00+07:00").statusCode(200);
    }

    private void processed(Map<String, String> rules, PlannedLeg... legs) {
        harness.send(ruled(checked(application, legs), rules), application, "procedure");
        command(COUNTER, application, "reception", "accept", "{}").then().statusCode(200);
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);
    }

    private ValidatableResponse draft(String dueAt) {
        return command(OFFICER, application, "draft", "extension-draft", request(dueAt))
                .then();
    }

    private static String request(String dueAt) {
        return "{\"reason\": \"Chờ xác minh\", \"dueAt\": \"" + dueAt + "\"}";
    }

    private ValidatableResponse sign() {
        return command(HEAD_OF_AGENCY, application, SIGN, "form/sign", "").then();
    }

    private ValidatableResponse send() {
        return command(HEAD_OF_ONE_STOP, application, SEND, "form/send", "").then();
    }

    private void complete() {
        command(OFFICER, application, "draft", "submit", """
                {"proposal": {"outcome": "GRANTED", "summary": "Đủ điều kiện"}}""").then().statusCode(200);
    }

    private void settle() {
        complete();
        command(HEAD_OF_AGENCY, application, "approve", "approve", "").then().statusCode(200);
        command(CLERK, application, "issue", "issue", "{}").then().statusCode(200);
    }

    private ValidatableResponse deadlines() {
        return officer(COUNTER)
                .get("/v1/cases/" + application + "/deadlines")
                .then()
                .statusCode(200);
    }
}
