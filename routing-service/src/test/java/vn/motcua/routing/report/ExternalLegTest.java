package vn.motcua.routing.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.external;
import static vn.motcua.routing.report.PoliceSystem.report;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class ExternalLegTest {
    private static final String POLICE = PoliceSystem.NAME;

    @Inject
    Harness harness;

    @ConfigProperty(name = "motcua.partner.url")
    java.net.URI partner;

    @Inject
    GiveUpMissingReports missingReports;

    private final UUID application = UUID.randomUUID();
    private PoliceSystem police;

    @BeforeEach
    void aPoliceSystemListens() throws IOException {
        police = new PoliceSystem(partner);
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.send(checked(application, external("residence")), application, "procedure");
    }

    @AfterEach
    void itGoesAway() {
        police.stop();
    }

    @Test
    void thePackageIsSentUntilAcknowledgedAndItsReportsEndTheLeg() {
        police.failsNext(2);
        var packageId = accepted();

        report(POLICE, packageId, 1, "RECEIVED", "").then().statusCode(200).body("state", equalTo("APPLIED"));
        report(POLICE, packageId, 2, "RESULT", GRANTED).then().statusCode(200).body("state", equalTo("APPLIED"));

        officer("cb-101-1")
                .get("/v1/cases/" + application)
                .then()
                .body("portalCode", equalTo(9))
                .body("legs[0].outcome", equalTo("GRANTED"))
                .body("legs[0].number", equalTo("99/CAP"));
        assertThat(harness.typesPublished(application)).contains("vn.motcua.case.package-acknowledged.v1");
    }

    @Test
    void reportsThatRepeatAndOvertakeAreAppliedOnceAndInOrder() {
        var packageId = accepted();

        report(POLICE, packageId, 2, "RESULT", GRANTED).then().statusCode(200).body("state", equalTo("WAITING"));
        report(POLICE, packageId, 2, "RESULT", GRANTED).then().statusCode(200).body("state", equalTo("DUPLICATE"));
        report(POLICE, packageId, 1, "RECEIVED", "").then().statusCode(200).body("state", equalTo("APPLIED"));
        report(POLICE, packageId, 1, "RECEIVED", "").then().statusCode(200).body("state", equalTo("DUPLICATE"));

        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.result-issued.v1"));
        assertThat(harness.typesPublished(application))
                .containsOnlyOnce("vn.motcua.case.partner-reported.v1", "vn.motcua.case.result-issued.v1");
    }

    /** Fault B2. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"outcome\":\"REJECTED\"|/basis,/reason",
                ",\"outcome\":\"PARTIAL\",\"reason\":\"Thiếu\"|/basis",
                "''|/outcome"
            })
    void aRejectionOfAnotherSystemHasItsGroundsToo(String rest, String missing) {
        var packageId = accepted();

        report(POLICE, packageId, 1, "RESULT", rest)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder(missing.split(",")));
        report(POLICE, packageId, 1, "RESULT", REJECTED).then().statusCode(200).body("state", equalTo("APPLIED"));
        officer("cb-101-1")
                .get("/v1/cases/" + application)
                .then()
                .body("legs[0].reason", equalTo("Không đủ điều kiện (Điều 20 Luật Cư trú)"));
    }

    @Test
    void onlyTheSystemThatGotThePackageMayReportOnIt() {
        var packageId = accepted();

        report("social-insurance-system", packageId, 1, "RECEIVED", "").then().statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/external-messages")
                .then()
                .statusCode(401);
        officer("cb-101-1").body("{}").post("/v1/external-messages").then().statusCode(403);
    }

    @Test
    void theIdOfAMessageAboutAnotherPackageIsRefusedAndTheReportNotLost() {
        // Given
        var other = accepted();
        var taken = UUID.randomUUID();
        report(POLICE, taken, other, 1, "RECEIVED", "").then().statusCode(200);
        var second = UUID.randomUUID();
        harness.send(checked(second, external("residence")), second, "procedure");
        command("cb-101-1", second, "reception", "accept", "{}").then().statusCode(200);
        var packageId = police.packageOf(second);

        // When
        var answer = report(POLICE, taken, packageId, 1, "RECEIVED", "");

        // Then
        answer.then().statusCode(409).body("type", endsWith("/report-contradicts"));
        report(POLICE, packageId, 1, "RECEIVED", "").then().statusCode(200).body("state", equalTo("APPLIED"));
    }

    @Test
    void aResultWithoutAnOutcomeIsRefusedAndMayBeSentRight() {
        var packageId = accepted();

        report(POLICE, packageId, 1, "RESULT", "")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/outcome"));
        report(POLICE, packageId, 1, "RESULT", GRANTED).then().statusCode(200);
    }

    @Test
    void aReportThatComesWhenTheLegHasEndedIsKeptAndBlocksNoOther() {
        var packageId = accepted();

        report(POLICE, packageId, 2, "RESULT", GRANTED).then().statusCode(200).body("state", equalTo("WAITING"));
        report(POLICE, packageId, 3, "IN_PROGRESS", "").then().statusCode(200).body("state", equalTo("WAITING"));
        report(POLICE, packageId, 1, "RECEIVED", "").then().statusCode(200).body("state", equalTo("APPLIED"));

        officer("cb-101-1").get("/v1/cases/" + application).then().body("legs[0].number", equalTo("99/CAP"));
        assertThat(standings()).containsExactlyInAnyOrder("1 APPLIED", "2 APPLIED", "3 TOO_LATE");
        closeTheAttention();
    }

    @Test
    void aReportThatContradictsIsRefusedAndKeptAndTheOneStopLooksAtIt() {
        var packageId = accepted();
        report(POLICE, packageId, 1, "RECEIVED", "").then().statusCode(200);
        report(POLICE, packageId, 2, "RESULT", GRANTED).then().statusCode(200);
        var taken = UUID.nameUUIDFromBytes((packageId + 1).getBytes(StandardCharsets.UTF_8));
        report(POLICE, packageId, 3, "IN_PROGRESS", "").then().statusCode(200);

        for (int repeat = 0; repeat < 2; repeat++) {
            report(POLICE, UUID.randomUUID(), packageId, 2, "RESULT", REJECTED)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/report-contradicts"));
        }
        report(POLICE, taken, packageId, 4, "RECEIVED", "")
                .then()
                .statusCode(409)
                .body("type", endsWith("/report-contradicts"));

        officer("cb-101-1").get("/v1/cases/" + application).then().body("legs[0].outcome", equalTo("GRANTED"));
        assertThat(standings())
                .containsExactlyInAnyOrder(
                        "1 APPLIED", "2 APPLIED", "2 CONTRADICTING", "3 TOO_LATE", "4 CONTRADICTING");
        closeTheAttention();
        assertThat(harness.typesPublished(application)).contains("vn.motcua.case.attention-closed.v1");
    }

    @Test
    void aSystemThatHasTheFileIsToldThatItIsWithdrawnAndItsAnswerIsKept() {
        var packageId = accepted();
        police.failsNext(1);

        officer("cb-101-1")
                .body("{\"reason\":\"Không còn nhu cầu\"}")
                .post("/v1/cases/" + application + "/withdrawal")
                .then()
                .statusCode(200);

        await().until(() -> police.withdrawals().contains(packageId));
        report(POLICE, packageId, 1, "RESULT", GRANTED).then().statusCode(200).body("state", equalTo("TOO_LATE"));
        assertThat(standings()).containsExactly("1 TOO_LATE");
        closeTheAttention();
    }

    /** A report that another system has counted and never sent. */
    @Test
    void whatNeverComesHoldsBackTheOthersForADay() {
        var packageId = accepted();
        report(POLICE, packageId, 2, "RESULT", GRANTED).then().statusCode(200).body("state", equalTo("WAITING"));

        harness.itIs("2026-08-21T14:54:59+07:00");
        missingReports.giveUp();
        assertThat(standings()).containsExactly("2 WAITING");
        harness.itIs("2026-08-21T14:55:01+07:00");
        missingReports.giveUp();

        assertThat(standings()).containsExactly("2 APPLIED");
        officer("cb-101-1").get("/v1/cases/" + application).then().body("legs[0].number", equalTo("99/CAP"));
        report(POLICE, packageId, 1, "RECEIVED", "").then().statusCode(200).body("state", equalTo("TOO_LATE"));
        closeTheAttention();
    }

    @Test
    void whatASystemDoesNotTakeIsSentAgainOrClosedByOps() {
        // Given
        police.failsNext(Integer.MAX_VALUE);
        command("cb-101-1", application, "reception", "accept", "{}").then().statusCode(200);
        var waiting = await().until(() -> waiting(), found -> found != null && found.get("lastError") != null);
        var path = "/v1/ops/packages/" + waiting.get("id");

        // Then
        assertThat(waiting).containsEntry("state", "TO_SEND").containsEntry("system", POLICE);
        assertThat(waiting.get("lastError").toString()).contains("503");
        ops().body("{\"reason\":\"thử\"}")
                .post(path + "/close")
                .then()
                .statusCode(409)
                .body("type", endsWith("/package-needed"));
        officer("cb-101-1").post(path + "/send").then().statusCode(403);
        given().post(path + "/send").then().statusCode(401);

        // When
        officer("cb-101-1")
                .body("{\"reason\":\"Không còn nhu cầu\"}")
                .post("/v1/cases/" + application + "/withdrawal")
                .then()
                .statusCode(200);

        // Then an attempt may have arrived
        assertThat(waiting()).containsEntry("state", "TO_WITHDRAW");
        ops().body("{\"reason\":\" \"}").post(path + "/close").then().statusCode(400);
        ops().body("{\"reason\":\"Đã báo qua điện thoại\"}")
                .post(path + "/close")
                .then()
                .statusCode(204);
        assertThat(waiting()).isNull();
        ops().post(path + "/send").then().statusCode(404);
    }

    @Test
    void whatOpsSendAgainGoesAtOnce() {
        police.failsNext(Integer.MAX_VALUE);
        command("cb-101-1", application, "reception", "accept", "{}").then().statusCode(200);
        var waiting = await().until(() -> waiting(), found -> found != null && found.get("lastError") != null);
        police.failsNext(0);

        ops().post("/v1/ops/packages/" + waiting.get("id") + "/send").then().statusCode(204);

        police.packageOf(application);
        await().until(() -> waiting() == null);
    }

    private Map<String, Object> waiting() {
        return ops().get("/v1/ops/packages?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.caseId == '" + application + "' }");
    }

    private static RequestSpecification ops() {
        return given().auth().oauth2(Tokens.ops()).contentType("application/json");
    }

    private List<String> standings() {
        return officer("cb-101-1")
                .get("/v1/cases/" + application + "/reports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.collect { it.sequence + ' ' + it.standing }");
    }

    /** There is one task, however many matters there are. */
    private void closeTheAttention() {
        command("cb-101-1", application, "attention", "attention/close", "{\"reason\":\"Đã trao đổi với công an\"}")
                .then()
                .statusCode(200);
        assertThat(Harness.tasks("cb-101-1", application, "attention")).isEmpty();
    }

    private static final String REJECTED =
            ",\"outcome\":\"REJECTED\",\"reason\":\"Không đủ điều kiện\",\"basis\":\"Điều 20 Luật Cư trú\"";
    private static final String GRANTED =
            ",\"outcome\":\"GRANTED\",\"result\":{\"code\":\"KQ.G01.000064\",\"number\":\"99/CAP\"}";

    private String accepted() {
        command("cb-101-1", application, "reception", "accept", "{}").then().statusCode(200);
        return police.packageOf(application);
    }
}
