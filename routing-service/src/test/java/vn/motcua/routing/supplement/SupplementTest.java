package vn.motcua.routing.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.Harness.tasks;
import static vn.motcua.routing.casefile.CaseFileFixtures.again;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.routing.casefile.CaseFileFixtures.ruled;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/**
 * T10 to T12 over National Day 2026 (Sat 22/08 worked, 31/08–02/09 off): accepted on Thu 20/08 14:55 with 3 working days by M1,
 * so due Mon 24/08 17:00; asked on Fri 21/08 11:00.
 */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class SupplementTest {
    private static final String COUNTER = "cb-101-1";
    private static final String OFFICER = "cb-101-2";
    private static final String HEAD = "cb-101-6";
    private static final String HEAD_OF_ONE_STOP = "cb-101-3";
    private static final String SIGN = "supplement-sign";
    private static final String SEND = "supplement-send";
    private static final String REVIEW = "supplement-review";
    private static final String OVERDUE = "supplement-overdue";
    private static final String REASON = """
            {"reason": "Chưa đủ"}""";
    private static final Map<String, String> SEVEN_DAYS = Map.of("supplement.window", "7 WORKING_DAY");

    @Inject
    Harness harness;

    private final UUID application = UUID.randomUUID();
    private ApplicationChecked check;

    @BeforeEach
    void thursdayBeforeTheWorkedSaturday() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
    }

    @Test
    void theOfficerWritesTheHeadSignsTheOneStopSendsAndTheClockStands() {
        processed(Map.of(), internal("certificate"));

        harness.itIs("2026-08-21T09:00:00+07:00");
        draft(null)
                .statusCode(200)
                .body("portalCode", equalTo(4))
                .body("legs[0].supplementDraft.reason", equalTo("Hồ sơ chưa đủ"))
                .body("legs[0].supplementDraft.draftedBy", equalTo(OFFICER));
        // 3 working days from Thu 20/08 (Art. 19(4)): Mon 24/08.
        assertThat(task(HEAD, application, SIGN)).containsEntry("dueAt", "2026-08-24T17:00:00+07:00");
        command(HEAD, application, SIGN, "form/sign", "").then().statusCode(200);
        harness.itIs("2026-08-21T11:00:00+07:00");
        command(COUNTER, application, SEND, "form/send", "")
                .then()
                .statusCode(200)
                .body("portalCode", equalTo(5))
                .body("supplements", equalTo(1))
                .body("legs[0].state", equalTo("SUPPLEMENT_REQUESTED"))
                .body("legs[0].standsSince", equalTo("2026-08-21T11:00:00+07:00"))
                .body("legs[0].answerBy", nullValue());

        await().until(() -> harness.typesPublished(application).size() == 7);
        var asked = harness.published("motcua.case.v1", application).getLast();
        assertThat(harness.typesPublished(application).subList(4, 7))
                .containsExactly(
                        "vn.motcua.case.form-drafted.v1",
                        "vn.motcua.case.form-signed.v1",
                        "vn.motcua.case.supplement-requested.v1");
        assertThat(asked.body())
                .contains("\"leg\":\"certificate\"", "/PBS-TTPVHCC\"", "Thiếu tờ khai")
                .doesNotContain("answerBy")
                // Nobody knows when the result comes while the clock stands.
                .doesNotContain("\"dueAt\"");
        deadlines()
                .body("findAll { it.leg == 'certificate' }.proof.dueAt", contains(nullValue(), nullValue()))
                .body(
                        "findAll { it.leg == 'certificate' }.proof.text",
                        hasItem(containsString("11:00 ngày 21/08/2026")));
    }

    /** The completing supplement is filed on Wed 26/08 09:00 and reviewed an hour later. */
    @ParameterizedTest(name = "{0}: due {1}")
    @CsvSource({
        // 61/2018 Art. 19(4): 3 working days again from Wed 26/08: Thu 27, Fri 28/08, Thu 03/09.
        // The leg that waits for it: Fri 04, Mon 07, Tue 08/09.
        "ZERO, 2026-09-03T17:00:00+07:00, 2026-09-08T17:00:00+07:00",
        // 301/2026 Art. 3(4): Fri 21/08 was day 1; Wed 26/08 still belongs to the pause: Thu 27, Fri 28/08.
        // The leg that waits for it: Thu 03, Fri 04, Mon 07/09.
        "RESUME, 2026-08-28T17:00:00+07:00, 2026-09-07T17:00:00+07:00"
    })
    void theClockRunsAgainSinceWhatCompletesTheRequestWasFiled(String afterwards, String due, String second) {
        asked(Map.of("supplement.clock", afterwards), internal("certificate"), internal("second", "certificate"));

        harness.itIs("2026-08-26T10:00:00+07:00");
        supplemented(2, "2026-08-26T09:00:00+07:00");
        assertThat(task(COUNTER, application, REVIEW)).containsEntry("accountable", HEAD_OF_ONE_STOP);
        command(COUNTER, application, REVIEW, "supplement/complete", "")
                .then()
                .statusCode(200)
                .body("portalCode", equalTo(4))
                .body("legs[0].state", equalTo("PROCESSING"))
                .body("legs[0].dueAt", equalTo(due))
                .body("legs[0].appointment", equalTo(due))
                .body("legs[0].standsSince", nullValue())
                .body("legs[0].supplementDraft", nullValue());

        assertThat(appointment("second")).isEqualTo(second);
        assertThat(task(OFFICER, application, "draft"))
                .containsEntry("assignee", OFFICER)
                .containsEntry("dueAt", due);
        deadlines()
                .body(
                        "findAll { it.leg == 'certificate' && it.kind == 'LEG' }.dueAt",
                        contains("2026-08-24T17:00:00+07:00", due))
                .body(
                        "findAll { it.leg == 'certificate' && it.kind == 'LEG' }[1].proof.stretches.cause",
                        contains("STARTED", afterwards.equals("ZERO") ? "RESTARTED" : "RESUMED"))
                .body(
                        "findAll { it.leg == 'certificate' && it.kind == 'LEG' }[1].proof.originalDueAt",
                        equalTo("2026-08-24T17:00:00+07:00"))
                // The index of 766/QĐ-TTg only lets the time pass, even where the decree restarts the clock.
                .body(
                        "findAll { it.leg == 'certificate' && it.kind == 'LEG' }[1].proof.indexDueAt",
                        equalTo("2026-08-28T17:00:00+07:00"));
        await().until(() -> harness.typesPublished(application).getLast(), "vn.motcua.case.leg-resumed.v1"::equals);
        assertThat(harness.published("motcua.case.v1", application).getLast().body())
                .contains(
                        "\"handler\":{\"officer\":\"cb-101-2\"",
                        "\"stoppedAt\":\"2026-08-21T11:00:00+07:00\"",
                        "\"resumedAt\":\"2026-08-26T09:00:00+07:00\"",
                        "\"dueBefore\":\"2026-08-24T17:00:00+07:00\"");
    }

    @Test
    void whatIsNotCompleteLeavesTheRequestAndIsNotCountedAgain() {
        asked(Map.of(), internal("certificate"));
        supplemented(2, "2026-08-24T09:00:00+07:00");

        command(COUNTER, application, REVIEW, "supplement/incomplete", REASON)
                .then()
                .statusCode(200)
                .body("portalCode", equalTo(5))
                .body("supplements", equalTo(1))
                .body("legs[0].standsSince", equalTo("2026-08-21T11:00:00+07:00"));
        supplemented(3, "2026-08-26T09:00:00+07:00");

        command(COUNTER, application, REVIEW, "supplement/complete", "")
                .then()
                .statusCode(200)
                .body("legs[0].dueAt", equalTo("2026-09-03T17:00:00+07:00"));
    }

    @Test
    void aRequestComesEarlyOrNamesTheProvisionThatLetsItComeLate() {
        processed(Map.of(), internal("certificate"));

        harness.itIs("2026-08-24T17:00:01+07:00");
        draft(null)
                .statusCode(409)
                .body("type", endsWith("/supplement-too-late"))
                .body("detail", containsString("24/08"));
        draft("NĐ 123/2015/NĐ-CP Điều 16").statusCode(200);
    }

    @Test
    void theDaysBetweenTheHandsCountToo() {
        processed(Map.of(), internal("certificate"));
        draft(null).statusCode(200);
        command(HEAD, application, SIGN, "form/sign", "").then().statusCode(200);

        harness.itIs("2026-08-25T08:00:00+07:00");
        command(COUNTER, application, SEND, "form/send", "")
                .then()
                .statusCode(409)
                .body("type", endsWith("/supplement-too-late"));
        command(COUNTER, application, SEND, "form/return", REASON)
                .then()
                .statusCode(200)
                .body("legs[0].state", equalTo("PROCESSING"))
                .body("legs[0].supplementDraft", nullValue());

        assertThat(task(OFFICER, application, "draft")).containsEntry("assignee", OFFICER);
    }

    @Test
    void aCaseIsAskedOnceUnlessAProvisionAllowsMore() {
        asked(Map.of(), internal("certificate"));
        harness.itIs("2026-08-21T14:00:00+07:00");
        supplemented(2, "2026-08-21T13:45:00+07:00");
        command(COUNTER, application, REVIEW, "supplement/complete", "").then().statusCode(200);

        draft(null).statusCode(409).body("type", endsWith("/supplement-exhausted"));
        draft("NĐ 123/2015/NĐ-CP Điều 16").statusCode(200);
    }

    /** 61/2018 Art. 11(2)c counts over the whole case; with scope AGENCY, reception's request does not count. */
    @ParameterizedTest
    @CsvSource({"CASE, 409", "AGENCY, 200"})
    void whatReceptionAskedCountsByTheScope(String scope, int status) {
        check = ruled(checked(application, internal("certificate")), Map.of("supplement.scope", scope));
        harness.send(check, application, "procedure");
        command(COUNTER, application, "reception", "supplement-request", """
                {"reason": "thiếu", "items": [{"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu"}}]}""")
                .then()
                .statusCode(200);
        harness.send(again(check, 2, "2026-08-20T15:10:00+07:00"), application, "procedure");
        command(COUNTER, application, "reception", "accept", "{}").then().statusCode(200);
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);

        draft(null).statusCode(status);
    }

    @Test
    void whoSignsOrSendsMayGiveItBack() {
        processed(Map.of(), internal("certificate"));
        draft(null).statusCode(200);

        command(HEAD, application, SIGN, "form/return", REASON).then().statusCode(200);
        draft(null).statusCode(200);

        assertThat(tasks(HEAD, application, SIGN)).hasSize(1);
    }

    /** Vũ Đức Thắng heads the unit and also examines; nobody else could sign. */
    @Test
    void aHeadWhoExaminesSignsTheirOwnRequest() {
        harness.send(checked(application, internal("certificate")), application, "procedure");
        command(COUNTER, application, "reception", "accept", "{}").then().statusCode(200);
        command(HEAD, application, "draft", "claim", "").then().statusCode(200);
        command(HEAD, application, "draft", "supplement-draft", """
                {"reason": "thiếu", "items": [{"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu"}}]}""").then().statusCode(200);

        command(HEAD, application, SIGN, "form/sign", "")
                .then()
                .statusCode(200)
                .body("legs[0].supplementDraft.signedBy", equalTo(HEAD));
    }

    @Test
    void nobodyPassesAHandOver() {
        processed(Map.of(), internal("certificate"));
        draft(null).statusCode(200);
        var signing = task(HEAD, application, SIGN);

        for (var verb : List.of("form/send", "supplement/complete", "complete", "claim", "approve", "hand-over")) {
            officer(HEAD)
                    .header("If-Match", "\"" + signing.get("version") + "\"")
                    .body(verb.equals("hand-over") ? "{\"receiver\": \"OWNER\"}" : "{}")
                    .post("/v1/tasks/" + signing.get("id") + "/" + verb)
                    .then()
                    .statusCode(409);
        }
        officer(OFFICER)
                .header("If-Match", "\"" + signing.get("version") + "\"")
                .post("/v1/tasks/" + signing.get("id") + "/form/sign")
                .then()
                .statusCode(403)
                .body("type", endsWith("/post-missing"));
    }

    @Test
    void whenTheTimeIsOverTheStopIsProposedOnceAndAPersonStops() {
        asked(
                SEVEN_DAYS,
                internal("certificate"),
                internal("second", "certificate"),
                internal("third", "certificate"),
                internal("fourth", "second"));
        // 7 working days from Fri 21/08: Sat 22, Mon 24 to Fri 28/08, Thu 03/09.
        officer(COUNTER)
                .get("/v1/cases/" + application)
                .then()
                .body("legs[0].answerBy", equalTo("2026-09-03T17:00:00+07:00"));

        harness.itIs("2026-09-03T17:00:30+07:00");
        task(COUNTER, application, OVERDUE);
        command(COUNTER, application, OVERDUE, "stop", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("STOPPED"))
                .body("portalCode", equalTo(8))
                .body("legs.state", contains("STOPPED", "NOT_OPENED", "NOT_OPENED", "NOT_OPENED"));

        await().until(() -> harness.typesPublished(application).size() == 12);
        assertThat(harness.typesPublished(application).subList(7, 12))
                .containsExactly(
                        "vn.motcua.case.stop-proposed.v1",
                        "vn.motcua.case.leg-stopped.v1",
                        "vn.motcua.case.leg-not-opened.v1",
                        "vn.motcua.case.leg-not-opened.v1",
                        "vn.motcua.case.leg-not-opened.v1");
        assertThat(harness.published("motcua.case.v1", application).getLast().body())
                .contains("\"endedAt\"");
        assertThat(harness.published("motcua.case.v1", application).get(8).body())
                .containsPattern("\"number\":\"[0-9]+/TBD-TTPVHCC\"");
        assertThat(tasks(COUNTER, application, OVERDUE)).isEmpty();
    }

    @Test
    void whereNoTextLimitsTheTimeNothingIsProposed() {
        asked(Map.of(), internal("certificate"));
        var other = UUID.randomUUID();
        var limited = ruled(checked(other, internal("certificate")), SEVEN_DAYS);
        asked(other, limited);

        harness.itIs("2026-12-01T08:00:00+07:00");
        // The other case was found, so this one was searched for too.
        task(COUNTER, other, OVERDUE);

        assertThat(tasks(COUNTER, application, OVERDUE)).isEmpty();
    }

    @Test
    void aSupplementWithdrawsTheProposalToStop() {
        asked(SEVEN_DAYS, internal("certificate"));
        harness.itIs("2026-09-03T17:00:30+07:00");
        task(COUNTER, application, OVERDUE);

        supplemented(2, "2026-09-03T17:05:00+07:00");
        task(COUNTER, application, REVIEW);
        assertThat(tasks(COUNTER, application, OVERDUE)).isEmpty();
        command(COUNTER, application, REVIEW, "supplement/incomplete", REASON)
                .then()
                .statusCode(200);

        // The supplement was incomplete, and the time is still over.
        task(COUNTER, application, OVERDUE);
    }

    @Test
    void fiveSupplementsThatCrossAStopAreLookedAtOnceAndTakeItBack() {
        asked(SEVEN_DAYS, internal("certificate"), internal("second", "certificate"));
        harness.itIs("2026-09-03T17:10:00+07:00");
        command(COUNTER, application, OVERDUE, "stop", REASON).then().statusCode(200);

        for (int round = 2; round <= 6; round++) {
            supplemented(round, "2026-09-03T16:50:0" + round + "+07:00");
        }
        await().until(() -> harness.typesPublished(application).stream()
                        .filter("vn.motcua.case.supplement-received.v1"::equals)
                        .count()
                == 5);
        assertThat(tasks(COUNTER, application, REVIEW)).hasSize(1);
        command(COUNTER, application, REVIEW, "supplement/complete", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("portalCode", equalTo(4))
                .body("endedAt", nullValue())
                .body("legs.state", contains("PROCESSING", "WAITING"))
                // Again 3 working days from Thu 03/09: Fri 04, Mon 07, Tue 08/09.
                .body("legs[0].dueAt", equalTo("2026-09-08T17:00:00+07:00"));
    }

    @Test
    void whatCrossedAStopAndDoesNotDoLeavesItStopped() {
        asked(SEVEN_DAYS, internal("certificate"));
        harness.itIs("2026-09-03T17:10:00+07:00");
        command(COUNTER, application, OVERDUE, "stop", REASON).then().statusCode(200);
        supplemented(2, "2026-09-03T16:50:00+07:00");

        command(COUNTER, application, REVIEW, "supplement/incomplete", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("STOPPED"))
                .body("portalCode", equalTo(8));
        assertThat(tasks(COUNTER, application, REVIEW)).isEmpty();
    }

    @Test
    void anApplicantWhoIsAskedMayStillWithdraw() {
        asked(Map.of(), internal("certificate"));

        officer(COUNTER)
                .body("{\"reason\": \"thôi\"}")
                .post("/v1/cases/" + application + "/withdrawal")
                .then()
                .statusCode(200)
                .body("portalCode", equalTo(7));
    }

    @Test
    void aRoundThatComesWhileTheOneBeforeIsLookedAtEndsThatReview() {
        asked(Map.of(), internal("certificate"));
        supplemented(2, "2026-08-24T09:00:00+07:00");
        var first = task(COUNTER, application, REVIEW);
        supplemented(3, "2026-08-25T09:00:00+07:00");
        await().until(() -> task(COUNTER, application, REVIEW).get("id"), id -> !id.equals(first.get("id")));

        officer(COUNTER)
                .header("If-Match", "\"" + first.get("version") + "\"")
                .body(REASON)
                .post("/v1/tasks/" + first.get("id") + "/supplement/incomplete")
                .then()
                .statusCode(412);
        harness.itIs("2026-08-27T10:00:00+07:00");
        command(COUNTER, application, REVIEW, "supplement/complete", "")
                .then()
                .statusCode(200)
                // Complete since the first supplement, Mon 24/08: Tue 25, Wed 26, Thu 27/08.
                .body("legs[0].dueAt", equalTo("2026-08-27T17:00:00+07:00"));
    }

    @Test
    void aWithdrawalAfterADecisionIsAnswered() {
        processed(Map.of(), internal("certificate"));
        command(OFFICER, application, "draft", "submit", """
                {"proposal": {"outcome": "GRANTED", "summary": "Đủ điều kiện"}}""").then().statusCode(200);
        command("cb-101-4", application, "approve", "approve", "").then().statusCode(200);

        harness.send(
                new WithdrawalRequested(application, "thôi", OffsetDateTime.parse("2026-08-21T10:00:00+07:00")),
                application,
                "intake");

        await().until(
                        () -> harness.typesPublished(application).getLast(),
                        "vn.motcua.case.withdrawal-too-late.v1"::equals);
        officer(COUNTER).get("/v1/cases/" + application).then().body("legs[0].state", equalTo("APPROVED"));
    }

    @Test
    void everyFaultOfARequestIsNamed() {
        processed(Map.of(), internal("certificate"));

        command(OFFICER, application, "draft", "supplement-draft", "{\"reason\": \"\", \"items\": [{}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"))
                .body("errors.pointer", hasItem("/items/0/text"))
                .body("errors.pointer", hasItem(matchesPattern("/items/0/reasonCode")));
    }

    private void processed(Map<String, String> rules, PlannedLeg... legs) {
        check = ruled(checked(application, legs), rules);
        processed(application, check);
    }

    private void processed(UUID id, ApplicationChecked checked) {
        harness.send(checked, id, "procedure");
        command(COUNTER, id, "reception", "accept", "{}").then().statusCode(200);
        command(OFFICER, id, "draft", "claim", "").then().statusCode(200);
    }

    /** The request is sent on Fri 21/08 11:00. */
    private void asked(Map<String, String> rules, PlannedLeg... legs) {
        check = ruled(checked(application, legs), rules);
        asked(application, check);
    }

    private void asked(UUID id, ApplicationChecked checked) {
        harness.itIs("2026-08-20T14:55:00+07:00");
        processed(id, checked);
        harness.itIs("2026-08-21T11:00:00+07:00");
        draft(id, null).statusCode(200);
        command(HEAD, id, SIGN, "form/sign", "").then().statusCode(200);
        command(COUNTER, id, SEND, "form/send", "").then().statusCode(200);
    }

    private ValidatableResponse draft(String basis) {
        return draft(application, basis);
    }

    private static ValidatableResponse draft(UUID id, String basis) {
        var body = """
                {"reason": "Hồ sơ chưa đủ", "items": [{"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu tờ khai"}}]%s}""".formatted(basis == null ? "" : ", \"basis\": \"" + basis + "\"");
        return command(OFFICER, id, "draft", "supplement-draft", body).then();
    }

    private void supplemented(int round, String filedAt) {
        harness.send(again(check, round, filedAt), application, "procedure");
    }

    private ValidatableResponse deadlines() {
        return officer(COUNTER)
                .get("/v1/cases/" + application + "/deadlines")
                .then()
                .statusCode(200);
    }

    private String appointment(String leg) {
        return officer(COUNTER)
                .get("/v1/cases/" + application)
                .then()
                .extract()
                .path("legs.find { it.key == '" + leg + "' }.appointment");
    }
}
