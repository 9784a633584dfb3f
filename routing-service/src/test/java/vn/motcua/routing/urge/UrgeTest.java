package vn.motcua.routing.urge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.Harness.tasks;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.external;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** 118/2025/NĐ-CP Art. 8(1): the one-stop demands to know how a case stands, and urges due and overdue cases. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class UrgeTest {
    private static final String COUNTER = "cb-101-1";
    private static final String OFFICER = "cb-101-2";
    private static final String HEAD_OF_ONE_STOP = "cb-101-3";
    private static final String CHAIR = "cb-101-4";
    private static final String HEAD = "cb-101-6";
    private static final String URGE = "urge";

    @Inject
    Harness harness;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void accepted() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        accept(application, internal("certificate"), internal("second", "certificate"));
    }

    @Test
    void theHolderIsAskedAndAnswersAndBothStandInTheHistory() {
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);
        harness.itIs("2026-08-24T09:00:00+07:00");

        urge(HEAD_OF_ONE_STOP, "certificate").then().statusCode(200);
        // 8 working hours: 9:00-12:00 and 13:30-17:00 on Monday, 8:00-9:30 on Tuesday.
        assertThat(task(OFFICER, application, URGE))
                .containsAllEntriesOf(Map.of(
                        "kind",
                        "URGE",
                        "assignee",
                        OFFICER,
                        "dueAt",
                        "2026-08-25T09:30:00+07:00",
                        "may",
                        List.of("urge/answer")));
        command(OFFICER, application, URGE, "urge/answer", "{\"reason\": \"Chờ xác minh, chiều nay trình\"}")
                .then()
                .statusCode(200);

        assertThat(tasks(OFFICER, application, URGE)).isEmpty();
        var lines = officer(COUNTER).get("/v1/cases/" + application + "/history");
        assertThat(lines.<List<String>>path("findAll { it.action.contains('urge') }.action"))
                .containsExactly("leg-urged", "urge-answered");
        assertThat(lines.<List<String>>path("findAll { it.action.contains('urge') }.actor"))
                .containsExactly(HEAD_OF_ONE_STOP, OFFICER);
        assertThat(lines.<List<String>>path("findAll { it.action.contains('urge') }.reason"))
                .containsExactly("Hồ sơ đang vướng gì?", "Chờ xác minh, chiều nay trình");
        assertThat(lines.<List<String>>path("findAll { it.action.contains('urge') }.basis"))
                .containsOnly("118/2025/NĐ-CP Art. 8(1)");
        await().until(() -> harness.typesPublished(application).contains("vn.motcua.case.urge-answered.v1"));
        assertThat(task(OFFICER, application, "draft")).containsEntry("assignee", OFFICER);
    }

    @Test
    void whileNobodyHasTakenItTheHeadOfTheUnitIsAsked() {
        urge(HEAD_OF_ONE_STOP, "certificate").then().statusCode(200);

        assertThat(task(HEAD, application, URGE)).containsEntry("assignee", HEAD);
        assertThat(tasks(OFFICER, application, URGE)).isEmpty();
        command(HEAD, application, URGE, "urge/answer", "{\"reason\": \"Phân công ngay\"}")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "cb-101-1, 403", // the counter
        "cb-101-2, 403", // the officer himself
        "cb-101-4, 403", // the chair: he may assign, and needs no question
        "cb-101-6, 403",
        "cb-102-3, 404" // the head of another one-stop
    })
    void onlyTheHeadOfTheOneStopThatReceivedItAsks(String who, int status) {
        assertThat(urge(who, "certificate").statusCode()).isEqualTo(status);
        assertThat(tasks(HEAD, application, URGE)).isEmpty();
    }

    @Test
    void onlyWhoIsAskedAnswers() {
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);
        urge(HEAD_OF_ONE_STOP, "certificate").then().statusCode(200);
        var asked = task(OFFICER, application, URGE);

        for (var who : List.of(HEAD, CHAIR, HEAD_OF_ONE_STOP)) {
            var answer = officer(who)
                    .header("If-Match", "\"" + asked.get("version") + "\"")
                    .body("{\"reason\": \"Xong rồi\"}")
                    .post("/v1/tasks/" + asked.get("id") + "/urge/answer");
            assertThat(answer.<String>path("type")).as(who).endsWith("/task-of-another");
        }
    }

    @Test
    void untilItIsAnsweredNobodyIsAskedAgain() {
        urge(HEAD_OF_ONE_STOP, "certificate").then().statusCode(200);
        assertProblem(urge(HEAD_OF_ONE_STOP, "certificate"), "urged-already");
        command(HEAD, application, URGE, "urge/answer", "{\"reason\": \"Phân công ngay\"}")
                .then()
                .statusCode(200);

        urge(HEAD_OF_ONE_STOP, "certificate").then().statusCode(200);
    }

    @Test
    void aQuestionGoesToWhoeverHasTheWorkNow() {
        urge(HEAD_OF_ONE_STOP, "certificate").then().statusCode(200);
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);

        urge(HEAD_OF_ONE_STOP, "certificate").then().statusCode(200);

        assertThat(task(OFFICER, application, URGE)).containsEntry("assignee", OFFICER);
        assertThat(tasks(HEAD, application, URGE))
                .extracting(task -> task.get("assignee"))
                .containsOnly(OFFICER);
        assertProblem(urge(HEAD_OF_ONE_STOP, "certificate"), "urged-already");
    }

    @Test
    void whatNoOfficialHasCannotBeUrged() {
        // It waits for the leg before it.
        assertProblem(urge(HEAD_OF_ONE_STOP, "second"), "nothing-to-urge");
        var atPolice = UUID.randomUUID();
        accept(atPolice, external("residence"));
        assertProblem(urge(HEAD_OF_ONE_STOP, atPolice, "residence"), "nothing-to-urge");
        officer(COUNTER)
                .body("{\"reason\": \"thôi\"}")
                .post("/v1/cases/" + application + "/withdrawal")
                .then()
                .statusCode(200);
        assertProblem(urge(HEAD_OF_ONE_STOP, "certificate"), "nothing-to-urge");
    }

    @Test
    void aLegThatEndsTakesTheQuestionWithIt() {
        command(OFFICER, application, "draft", "claim", "").then().statusCode(200);
        urge(HEAD_OF_ONE_STOP, "certificate").then().statusCode(200);
        task(OFFICER, application, URGE);
        command(OFFICER, application, "draft", "submit", """
                {"proposal": {"outcome": "REJECTED", "summary": "Không đủ điều kiện", "reason": "Thiếu căn cứ",
                 "basis": "Điều 8"}}""").then().statusCode(200);
        command(CHAIR, application, "approve", "approve", "").then().statusCode(200);
        command("cb-101-5", application, "issue", "issue", "{}").then().statusCode(200);

        assertThat(tasks(OFFICER, application, URGE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\": \" \"}",
                "{\"reason\": 7}",
                "{\"reason\": \"a\", \"officer\": \"cb-101-2\"}",
                ""
            })
    void aQuestionWithoutWordsIsNone(String body) {
        var answer = officer(HEAD_OF_ONE_STOP).body(body).post("/v1/cases/" + application + "/legs/certificate/urge");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"third", "certificate'--", "%20"})
    void aLegThatTheCaseHasNotIsNotFound(String leg) {
        assertThat(urge(HEAD_OF_ONE_STOP, leg).statusCode()).isEqualTo(404);
    }

    private void accept(UUID id, PlannedLeg... legs) {
        harness.send(checked(id, legs), id, "procedure");
        command(COUNTER, id, "reception", "accept", "{}").then().statusCode(200);
    }

    private Response urge(String who, String leg) {
        return urge(who, application, leg);
    }

    private static Response urge(String who, UUID id, String leg) {
        return officer(who)
                .body("{\"reason\": \"Hồ sơ đang vướng gì?\"}")
                .post("/v1/cases/" + id + "/legs/" + leg + "/urge");
    }

    private static void assertProblem(Response answer, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("type")).endsWith("/" + code);
    }
}
