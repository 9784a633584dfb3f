package vn.motcua.routing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.Harness.tasks;
import static vn.motcua.routing.casefile.CaseFileFixtures.again;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.external;
import static vn.motcua.routing.casefile.CaseFileFixtures.holding;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.routing.casefile.CaseFileFixtures.ruled;
import static vn.motcua.routing.casefile.CaseFileFixtures.unlimited;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/**
 * What another system wants of the applicant passes through the one-stop, and the system is told what became of it. Accepted on Thu
 * 20/08 14:55 with 2 working days from the same day: due Fri 21/08 17:00.
 */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class WantedFormsTest {
    private static final String COUNTER = "cb-101-1";
    private static final String HEAD_OF_ONE_STOP = "cb-101-3";
    private static final String SIGNED = ",\"handler\":{\"name\":\"Nguyễn Văn Bảo\",\"unit\":\"Đội QLHC\"}";
    private static final String ASKED = SIGNED + """
            ,"reason":"Ảnh mờ","items":[{"document":"CT01","reasonCode":"INEXACT","text":{"vi":"Ảnh không rõ"}}]""";
    private static final String GRANTED =
            ",\"outcome\":\"GRANTED\",\"result\":{\"code\":\"KQ.G01.000064\",\"number\":\"99/CAP\"}";

    @Inject
    Harness harness;

    @ConfigProperty(name = "motcua.partner.url")
    URI partner;

    private final UUID application = UUID.randomUUID();
    private PoliceSystem police;
    private ApplicationChecked check;

    @BeforeEach
    void thePoliceListen() throws IOException {
        police = new PoliceSystem(partner);
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        check = checked(application, external("residence"));
    }

    @AfterEach
    void theyGoAway() {
        police.stop();
    }

    @Test
    void theOneStopAsksForThemAndTheyGetWhatTheApplicantSupplements() {
        var sent = accepted();

        police.report(sent, 1, "SUPPLEMENT_WANTED", ASKED)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"));
        police.report(sent, 1, "SUPPLEMENT_WANTED", ASKED)
                .then()
                .statusCode(200)
                .body("state", equalTo("DUPLICATE"));
        assertThat(task(COUNTER, application, "supplement-send")).containsEntry("accountable", HEAD_OF_ONE_STOP);
        command(COUNTER, application, "supplement-send", "form/send", "")
                .then()
                .statusCode(200)
                .body("portalCode", equalTo(5))
                .body("legs[0].state", equalTo("SUPPLEMENT_REQUESTED"));
        var asked = police.parcel(application, 1);
        assertThat(asked.getString("requests[0].standing")).isEqualTo("SENT");
        assertThat(asked.getInt("requests[0].sequence")).isEqualTo(1);

        harness.itIs("2026-08-24T09:30:00+07:00");
        harness.send(again(check, 2, "2026-08-24T09:00:00+07:00"), application, "procedure");
        command(COUNTER, application, "supplement-review", "supplement/complete", "")
                .then()
                .statusCode(200)
                .body("legs[0].state", equalTo("PROCESSING"))
                // 2 working days from Mon 24/08.
                .body("legs[0].dueAt", equalTo("2026-08-25T17:00:00+07:00"));

        var supplemented = police.parcel(application, 2);
        assertThat(supplemented.getString("packageId")).isEqualTo(sent);
        assertThat(supplemented.getString("requests[0].standing")).isEqualTo("ANSWERED");
        assertThat(supplemented.getInt("form.round")).isEqualTo(2);
        assertThat(supplemented.getString("dueAt")).isEqualTo("2026-08-25T17:00:00+07:00");
        police.report(sent, 2, "RESULT", GRANTED).then().statusCode(200).body("state", equalTo("APPLIED"));
        officer(COUNTER).get("/v1/cases/" + application).then().body("legs[0].state", equalTo("ISSUED"));
        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.result-issued.v1"));
        assertThat(harness.typesPublished(application))
                .containsSubsequence(
                        "vn.motcua.case.partner-reported.v1",
                        "vn.motcua.case.form-signed.v1",
                        "vn.motcua.case.supplement-requested.v1",
                        "vn.motcua.case.supplement-received.v1",
                        "vn.motcua.case.leg-resumed.v1",
                        "vn.motcua.case.result-issued.v1");
    }

    @Test
    void whatTheOneStopGivesBackTheyAreToldAndMayAskRightly() {
        var sent = accepted();
        police.report(sent, 1, "SUPPLEMENT_WANTED", ASKED).then().statusCode(200);

        command(COUNTER, application, "supplement-send", "form/return", "{\"reason\":\"Ảnh vẫn rõ\"}")
                .then()
                .statusCode(200)
                .body("legs[0].state", equalTo("PROCESSING"));

        var returned = police.parcel(application, 1);
        assertThat(returned.getString("requests[0].standing")).isEqualTo("RETURNED");
        assertThat(returned.getString("requests[0].reason")).isEqualTo("Ảnh vẫn rõ");
        police.report(sent, 2, "SUPPLEMENT_WANTED", ASKED)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"));
        task(COUNTER, application, "supplement-send");
    }

    /** Art. 19(4): once; the provision of the sector that lets them ask again is not named. */
    @Test
    void whatARuleForbidsTheyAreTold() {
        check = ruled(check, Map.of("supplement.processing.count", "0"));
        var sent = accepted();

        police.report(sent, 1, "SUPPLEMENT_WANTED", ASKED)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"));

        var refused = police.parcel(application, 1);
        assertThat(refused.getString("requests[0].standing")).isEqualTo("REFUSED");
        assertThat(refused.getString("requests[0].reason")).isNotBlank();
        assertThat(tasks(COUNTER, application, "supplement-send")).isEmpty();
        police.report(sent, 2, "SUPPLEMENT_WANTED", ASKED + ",\"basis\":\"NĐ 154/2024/NĐ-CP Điều 5\"")
                .then()
                .statusCode(200);
        task(COUNTER, application, "supplement-send");
    }

    /** 309/2026/NĐ-CP Art. 8(1): a system has its own way to the databases. */
    @Test
    void whatADatabaseHoldsTheyMayWantOnlyBecauseOfTheDatabase() {
        check = holding(check, "CT01", false);
        var sent = accepted();

        police.report(sent, 1, "SUPPLEMENT_WANTED", ASKED)
                .then()
                .statusCode(422)
                .body("type", endsWith("/held-in-database"));
        police.report(sent, 1, "SUPPLEMENT_WANTED", ASKED.replace("INEXACT", "DB_DATA_WRONG"))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"));
    }

    /** The law sets them no limit, so there is no date that could move. */
    @Test
    void moreTimeIsNotWantedWhereNothingIsPromised() {
        check = checked(application, unlimited(external("residence")));
        var sent = accepted();
        assertThat(police.parcel(application, 0).getString("dueAt")).isNull();

        police.report(
                        sent,
                        1,
                        "MORE_TIME_WANTED",
                        SIGNED + ",\"reason\":\"Xác minh nơi ở\",\"dueAt\":\"2026-08-25T22:00:00+07:00\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"));

        var refused = police.parcel(application, 1);
        assertThat(refused.getString("requests[0].standing")).isEqualTo("REFUSED");
        assertThat(refused.getString("requests[0].reason"))
                .isEqualTo("Phần việc này không có kết quả đã hẹn với người nộp hồ sơ.");
    }

    /** Art. 19(9): in time until Thu 20/08; the head of the one-stop sends it, and so knows of it. */
    @Test
    void moreTimeMovesTheDateOnceTheOneStopSendsIt() {
        var sent = accepted();

        police.report(
                        sent,
                        1,
                        "MORE_TIME_WANTED",
                        SIGNED + ",\"reason\":\"Xác minh nơi ở\",\"dueAt\":\"2026-08-25T22:00:00+07:00\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"));
        command(HEAD_OF_ONE_STOP, application, "extension-send", "form/send", "")
                .then()
                .statusCode(200)
                .body("legs[0].state", equalTo("PROCESSING"))
                .body("legs[0].appointment", equalTo("2026-08-25T17:00:00+07:00"))
                .body("legs[0].extensionDraft", nullValue());

        var told = police.parcel(application, 1);
        assertThat(told.getString("requests[0].form")).isEqualTo("APOLOGY");
        assertThat(told.getString("requests[0].standing")).isEqualTo("SENT");
        assertThat(told.getString("dueAt")).isEqualTo("2026-08-25T17:00:00+07:00");
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SUPPLEMENT_WANTED|''|/handler/name,/items,/reason",
                "SUPPLEMENT_WANTED|,\"items\":[]|/items",
                "SUPPLEMENT_WANTED|,\"reason\":\"x\",\"handler\":{\"name\":\"B\"},\"items\":[{\"document\":\"X\",\"reasonCode\":\"INEXACT\",\"text\":{\"vi\":\"x\"}}]|/items/0/document",
                "SUPPLEMENT_WANTED|,\"reason\":\"x\",\"handler\":{\"name\":\"B\"},\"items\":[{\"reasonCode\":\"MISSING_PAPER\",\"text\":{\"vi\":\"x\"}}]|/items/0/document",
                "MORE_TIME_WANTED|''|/dueAt,/handler/name,/reason",
                "MORE_TIME_WANTED|,\"reason\":\"x\",\"handler\":{\"name\":\"B\"},\"dueAt\":\"2026-08-20T16:00:00+07:00\"|/dueAt",
                "MORE_TIME_WANTED|,\"reason\":\"x\",\"handler\":{\"name\":\"B\"},\"dueAt\":\"2026-08-23T16:00:00+07:00\"|/dueAt"
            })
    void whatIsNotSaidRightlyIsAsIfItHadNotBeenSent(String kind, String rest, String pointers) {
        var sent = accepted();

        police.report(sent, 1, kind, rest)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder(pointers.split(",")));

        police.report(sent, 1, "RECEIVED", "").then().statusCode(200).body("state", equalTo("APPLIED"));
    }

    @Test
    void aResultMakesWhatTheyWantedNeedless() {
        var sent = accepted();
        police.report(sent, 1, "SUPPLEMENT_WANTED", ASKED).then().statusCode(200);
        task(COUNTER, application, "supplement-send");

        police.report(sent, 2, "RESULT", GRANTED).then().statusCode(200).body("state", equalTo("APPLIED"));

        assertThat(tasks(COUNTER, application, "supplement-send")).isEmpty();
        officer(COUNTER)
                .get("/v1/cases/" + application)
                .then()
                .body("legs[0].state", equalTo("ISSUED"))
                .body("legs[0].supplementDraft", nullValue());
    }

    /** What they decide while the applicant is asked cannot rest on what they asked for; they report it again afterwards. */
    @Test
    void whileTheApplicantIsAskedNothingIsDecided() {
        var sent = accepted();
        police.report(sent, 1, "SUPPLEMENT_WANTED", ASKED).then().statusCode(200);
        command(COUNTER, application, "supplement-send", "form/send", "").then().statusCode(200);

        police.report(sent, 2, "RESULT", GRANTED).then().statusCode(200).body("state", equalTo("TOO_LATE"));

        officer(COUNTER).get("/v1/cases/" + application).then().body("legs[0].state", equalTo("SUPPLEMENT_REQUESTED"));
    }

    /** What was filed before the stop is complete: they have been told that the leg is over, so they get the file anew. */
    @Test
    void aStopIsToldThemAndWhatComesOfItAfterwards() {
        check = ruled(check, Map.of("supplement.window", "7 WORKING_DAY"));
        var sent = accepted();
        police.report(sent, 1, "SUPPLEMENT_WANTED", ASKED).then().statusCode(200);
        command(COUNTER, application, "supplement-send", "form/send", "").then().statusCode(200);
        harness.itIs("2026-09-03T17:00:30+07:00");
        command(COUNTER, application, "supplement-overdue", "stop", "{\"reason\":\"Không bổ sung\"}")
                .then()
                .statusCode(200);
        await().until(() -> police.withdrawals().contains(sent));

        harness.send(again(check, 2, "2026-08-24T09:00:00+07:00"), application, "procedure");
        command(COUNTER, application, "supplement-review", "supplement/complete", "")
                .then()
                .statusCode(200)
                .body("legs[0].state", equalTo("PROCESSING"));

        var anew = await().until(
                        () -> police.parcel(application, 0),
                        parcel -> !parcel.getString("packageId").equals(sent));
        police.report(sent, 2, "SUPPLEMENT_WANTED", ASKED)
                .then()
                .statusCode(200)
                .body("state", equalTo("TOO_LATE"));
        police.report(anew.getString("packageId"), 1, "RESULT", GRANTED)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"));
    }

    /** A leg of ours asks, and the police work on beside it. */
    @Test
    void whatIsSupplementedForAnotherLegTheyGetToo() {
        check = checked(application, external("residence"), internal("certificate"));
        accepted();
        command("cb-101-2", application, "draft", "claim", "").then().statusCode(200);
        command("cb-101-2", application, "draft", "supplement-draft", """
                {"reason": "thiếu", "items": [{"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu"}}]}""")
                .then()
                .statusCode(200);
        command("cb-101-6", application, "supplement-sign", "form/sign", "")
                .then()
                .statusCode(200);
        command(COUNTER, application, "supplement-send", "form/send", "").then().statusCode(200);

        harness.send(again(check, 2, "2026-08-20T15:30:00+07:00"), application, "procedure");

        var parcel = police.parcel(application, 1);
        assertThat(parcel.getInt("form.round")).isEqualTo(2);
        assertThat(parcel.getList("requests")).isEmpty();
    }

    /** Fault C14. */
    @Test
    void theFileSaysWhoAndWhatWasDecidedBefore() {
        check = checked(application, internal("certificate"), external("residence", "certificate"));
        harness.send(check, application, "procedure");
        command(COUNTER, application, "reception", "accept", "{}").then().statusCode(200);
        command("cb-101-2", application, "draft", "claim", "").then().statusCode(200);
        command("cb-101-2", application, "draft", "submit", """
                {"proposal": {"outcome": "GRANTED", "summary": "Đủ điều kiện"}}""").then().statusCode(200);
        command("cb-101-4", application, "approve", "approve", "").then().statusCode(200);
        command("cb-101-5", application, "issue", "issue", "{\"number\": \"12/XN\"}")
                .then()
                .statusCode(200);

        var parcel = police.parcel(application, 0);

        assertThat(parcel.getString("owner.name")).isEqualTo("Nguyễn Văn An");
        assertThat(parcel.getString("owner.personalNumber")).isEqualTo("001090000001");
        assertThat(parcel.getString("before[0].leg")).isEqualTo("certificate");
        assertThat(parcel.getString("before[0].outcome")).isEqualTo("GRANTED");
        assertThat(parcel.getString("before[0].number")).isEqualTo("12/XN");
        assertThat(parcel.getString("before[0].results[0].code")).isEqualTo("KQ.G15.000038");
    }

    private String accepted() {
        harness.send(check, application, "procedure");
        command(COUNTER, application, "reception", "accept", "{}").then().statusCode(200);
        return police.packageOf(application);
    }
}
