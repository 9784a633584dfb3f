package vn.motcua.routing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.CheckEvent.PlannedStep;
import vn.motcua.events.PostRole;
import vn.motcua.events.Text;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class InternalLegTest {
    private static final String PROPOSAL = """
            {"proposal": {"outcome": "GRANTED", "summary": "Đủ điều kiện"}}""";

    @Inject
    Harness harness;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void thursdayBeforeTheWorkedSaturday() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.send(checked(application, internal("certificate")), application, "procedure");
    }

    @Test
    void aCertificateGoesFromReceptionToReturnAndEveryStepIsTold() {
        command("cb-101-1", application, "reception", "accept", "{}")
                .then()
                .statusCode(200)
                .body("portalCode", equalTo(2))
                .body("caseCode", matchesPattern("H26\\.101-260820-[0-9]{4}"))
                // 3 working days by M1 from Thu 20/08: Fri 21, Sat 22 (worked), Mon 24/08 at 17:00.
                .body("dueAt", equalTo("2026-08-24T17:00:00+07:00"));
        command("cb-101-2", application, "draft", "claim", "")
                .then()
                .statusCode(200)
                .body("portalCode", equalTo(4));
        command("cb-101-2", application, "draft", "submit", PROPOSAL).then().statusCode(200);
        command("cb-101-4", application, "approve", "approve", "").then().statusCode(200);
        command("cb-101-5", application, "issue", "issue", "{}")
                .then()
                .statusCode(200)
                .body("portalCode", equalTo(9))
                .body("legs[0].number", matchesPattern("[0-9]+/2026"));
        command("cb-101-1", application, "hand-over", "hand-over", "{\"receiver\": \"OWNER\"}")
                .then()
                .statusCode(200)
                .body("portalCode", equalTo(10))
                .body("state", equalTo("RETURNED"));

        await().until(() -> harness.typesPublished(application).size() == 8);
        var published = harness.published("motcua.case.v1", application);
        assertThat(published)
                .extracting(Harness.Published::type)
                .containsExactly(
                        "vn.motcua.case.opened.v1",
                        "vn.motcua.case.accepted.v1",
                        "vn.motcua.case.leg-opened.v1",
                        "vn.motcua.case.task-assigned.v1",
                        "vn.motcua.case.leg-submitted.v1",
                        "vn.motcua.case.leg-approved.v1",
                        "vn.motcua.case.result-issued.v1",
                        "vn.motcua.case.result-handed-over.v1");
        assertThat(published)
                .extracting(Harness.Published::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
        assertThat(published).noneMatch(event -> event.body().contains("Nguyễn Văn An"));
    }

    @Test
    void whatWaitsForARejectionNeverOpensHoweverManyLegsThatAre() {
        var bundle = UUID.randomUUID();
        harness.send(
                checked(
                        bundle,
                        internal("first"),
                        internal("second", "first"),
                        internal("third", "first"),
                        internal("fourth", "second")),
                bundle,
                "procedure");
        command("cb-101-1", bundle, "reception", "accept", "{}").then().statusCode(200);
        command("cb-101-2", bundle, "draft", "claim", "").then().statusCode(200);
        command("cb-101-2", bundle, "draft", "submit", """
                {"proposal": {"outcome": "REJECTED", "summary": "Từ chối", "reason": "Không đủ điều kiện",
                 "basis": "Điều 20 Luật Cư trú"}}""").then().statusCode(200);
        command("cb-101-4", bundle, "approve", "approve", "").then().statusCode(200);

        command("cb-101-5", bundle, "issue", "issue", "{}")
                .then()
                .statusCode(200)
                .body("legs.state", contains("ISSUED", "NOT_OPENED", "NOT_OPENED", "NOT_OPENED"))
                .body("state", equalTo("FINISHED"));
    }

    /** Fault B2: who gets less than they asked for reads why, with the provision (61/2018/NĐ-CP Art. 19(8)). */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "REJECTED|''|/proposal/basis,/proposal/reason",
                "REJECTED|, \"reason\": \"Đã có đăng ký khác\"|/proposal/basis",
                "REJECTED|, \"basis\": \"Điều 20 Luật Cư trú\"|/proposal/reason",
                "PARTIAL|''|/proposal/basis,/proposal/reason",
            })
    void aRejectionWithoutItsGroundsIsNone(String outcome, String rest, String missing) {
        accepted();
        command("cb-101-2", application, "draft", "claim", "");

        command("cb-101-2", application, "draft", "submit", """
                {"proposal": {"outcome": "%s", "summary": "Từ chối"%s}}""".formatted(outcome, rest))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder(missing.split(",")))
                .body("errors.code", everyItem(equalTo("required")));
    }

    @Test
    void aRejectionIsIssuedWithItsReasonAndProvision() {
        accepted();
        command("cb-101-2", application, "draft", "claim", "");
        command("cb-101-2", application, "draft", "submit", """
                {"proposal": {"outcome": "REJECTED", "summary": "Từ chối", "reason": "Đã có đăng ký khác",
                 "basis": "Điều 20 Luật Cư trú"}}""").then().statusCode(200);
        command("cb-101-4", application, "approve", "approve", "").then().statusCode(200);

        command("cb-101-5", application, "issue", "issue", "{}")
                .then()
                .statusCode(200)
                .body("legs[0].draft.basis", equalTo("Điều 20 Luật Cư trú"))
                .body("legs[0].reason", equalTo("Đã có đăng ký khác (Điều 20 Luật Cư trú)"));

        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.result-issued.v1"));
        assertThat(harness.published("motcua.case.v1", application).getLast().body())
                .contains("\"reason\":\"Đã có đăng ký khác (Điều 20 Luật Cư trú)\"");
    }

    /** Fault B4. Art. 20: the result goes to the owner, to whoever is authorised in writing, or by post. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/receiver",
                "{\"receiver\": \"Chồng cũ\"}|/receiver",
                "{\"receiver\": \"ONLINE\"}|/receiver",
                "{\"receiver\": \"AUTHORISED\"}|/name,/paper",
                "{\"receiver\": \"AUTHORISED\", \"name\": \"Lê Thị Bình\"}|/paper",
                "{\"receiver\": \"AUTHORISED\", \"name\": \" \", \"paper\": \"\"}|/name,/paper",
                "{\"receiver\": \"POST\"}|/paper",
                "{\"receiver\": \"OWNER\", \"name\": \"Lê Thị Bình\"}|/name",
            })
    void nobodyTakesAResultWithoutARightToIt(String body, String faults) {
        accepted();
        issued();

        command("cb-101-1", application, "hand-over", "hand-over", body)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder(faults.split(",")));
        officer("cb-101-1").get("/v1/cases/" + application).then().body("legs[0].state", equalTo("ISSUED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OWNER||",
                "OWNER||Giấy tiếp nhận 12",
                "AUTHORISED|Lê Thị Bình|Giấy ủy quyền 12/2026",
                "POST||EE123456789VN"
            })
    void whoTookTheResultStandsInTheCase(String receiver, String name, String paper) {
        accepted();
        issued();

        command(
                        "cb-101-1",
                        application,
                        "hand-over",
                        "hand-over",
                        "{\"receiver\": \"%s\"%s%s}"
                                .formatted(
                                        receiver,
                                        name == null ? "" : ", \"name\": \"" + name + "\"",
                                        paper == null ? "" : ", \"paper\": \"" + paper + "\""))
                .then()
                .statusCode(200)
                .body("legs[0].receiver", equalTo(receiver));

        officer("cb-101-1")
                .get("/v1/cases/" + application + "/application")
                .then()
                .statusCode(200)
                .body("handOvers", hasSize(1))
                .body("handOvers[0].leg", equalTo("certificate"))
                .body("handOvers[0].receiver", equalTo(receiver))
                .body("handOvers[0].name", equalTo(name))
                .body("handOvers[0].paper", equalTo(paper));
    }

    private void issued() {
        command("cb-101-2", application, "draft", "claim", "");
        command("cb-101-2", application, "draft", "submit", PROPOSAL).then().statusCode(200);
        command("cb-101-4", application, "approve", "approve", "").then().statusCode(200);
        command("cb-101-5", application, "issue", "issue", "{}").then().statusCode(200);
    }

    @Test
    void nobodyApprovesWhatHePrepared() {
        accepted();
        command("cb-101-2", application, "draft", "claim", "");
        command("cb-101-2", application, "draft", "submit", PROPOSAL);
        var approval = task("cb-101-4", application, "approve");

        officer("cb-101-2")
                .header("If-Match", "\"" + approval.get("version") + "\"")
                .post("/v1/tasks/" + approval.get("id") + "/approve")
                .then()
                .statusCode(403)
                .body("type", endsWith("/post-missing"));
    }

    @Test
    void anApproverReturnsADraftToItsPreparerAndTheClockRunsOn() {
        accepted();
        command("cb-101-2", application, "draft", "claim", "");
        command("cb-101-2", application, "draft", "submit", PROPOSAL);

        command("cb-101-4", application, "approve", "return", "{\"reason\": \"ghi thiếu căn cứ\"}")
                .then()
                .statusCode(200)
                .body("legs[0].state", equalTo("PROCESSING"))
                .body("dueAt", equalTo("2026-08-24T17:00:00+07:00"));

        assertThat(task("cb-101-2", application, "draft")).containsEntry("assignee", "cb-101-2");
    }

    @Test
    void theHeadAssignsAndOnlyTheAssigneeWorks() {
        accepted();
        command("cb-101-6", application, "draft", "assign", "{\"officer\": \"cb-101-1\"}")
                .then()
                .statusCode(422)
                .body("type", endsWith("/assignee-without-post"));
        command("cb-101-6", application, "draft", "assign", "{\"officer\": \"cb-101-2\"}")
                .then()
                .statusCode(200);

        command("cb-101-6", application, "draft", "submit", PROPOSAL).then().statusCode(403);
        command("cb-101-2", application, "draft", "submit", PROPOSAL).then().statusCode(200);
    }

    @Test
    void untilSomebodyIsAssignedTheHeadOfTheUnitAnswers() {
        accepted();

        assertThat(task("cb-101-2", application, "draft"))
                .containsEntry("accountable", "cb-101-6")
                .doesNotContainKey("assignee");
    }

    @Test
    void aDraftIsSubmittedExactlyBeforeTheApprover() {
        var steps = internal("certificate").steps();
        var appraised = withSteps(
                internal("certificate"),
                List.of(
                        new PlannedStep(
                                "appraise", new Text("Thẩm định", "Appraise"), PostRole.CASE_OFFICER, "tu-phap"),
                        steps.get(0),
                        steps.get(1),
                        steps.get(2)));
        var other = UUID.randomUUID();
        harness.send(checked(other, appraised), other, "procedure");
        command("cb-101-1", other, "reception", "accept", "{}").then().statusCode(200);
        command("cb-101-2", other, "appraise", "claim", "");

        command("cb-101-2", other, "appraise", "submit", PROPOSAL)
                .then()
                .statusCode(409)
                .body("type", endsWith("/no-approval-follows"));
        command("cb-101-2", other, "appraise", "complete", "").then().statusCode(200);
        command("cb-101-2", other, "draft", "claim", "");
        command("cb-101-2", other, "draft", "complete", "")
                .then()
                .statusCode(409)
                .body("type", endsWith("/approval-follows"));
        command("cb-101-2", other, "draft", "submit", "{}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/proposal"));
        command("cb-101-2", other, "draft", "submit", PROPOSAL).then().statusCode(200);
    }

    private static PlannedLeg withSteps(PlannedLeg leg, List<PlannedStep> steps) {
        return new PlannedLeg(
                leg.key(),
                leg.name(),
                leg.procedure(),
                leg.agency(),
                leg.unit(),
                leg.route(),
                leg.system(),
                leg.after(),
                leg.limit(),
                steps,
                leg.results(),
                leg.limitSource());
    }

    @Test
    void otherAgenciesDoNotEvenSeeTheTask() {
        accepted();
        var draft = task("cb-101-2", application, "draft");

        officer("cb-102-2").get("/v1/tasks/" + draft.get("id")).then().statusCode(404);
        officer("cb-102-2").get("/v1/cases/" + application).then().statusCode(404);
        officer("cb-102-2")
                .header("If-Match", "\"0\"")
                .post("/v1/tasks/" + draft.get("id") + "/claim")
                .then()
                .statusCode(404);
        officer("cb-101-2").get("/v1/cases/" + application).then().statusCode(200);
    }

    @Test
    void aCommandWantsTheTasksCurrentVersion() {
        accepted();
        var draft = task("cb-101-2", application, "draft");
        var path = "/v1/tasks/" + draft.get("id") + "/claim";

        officer("cb-101-2").post(path).then().statusCode(428);
        officer("cb-101-2").header("If-Match", "\"7\"").post(path).then().statusCode(412);
        officer("cb-101-2").header("If-Match", "\"0\"").post(path).then().statusCode(200);
        officer("cb-101-2").header("If-Match", "\"1\"").post(path).then().statusCode(200);
    }

    private void accepted() {
        command("cb-101-1", application, "reception", "accept", "{}").then().statusCode(200);
    }
}
