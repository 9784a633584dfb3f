package vn.motcua.routing.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;
import vn.motcua.stack.test.WireWork;

/** Which objects an official sees, and which of their fields they set and read (OWASP API 1, 3 and 5 of 2023). */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class BoundariesTest {
    private static final String COUNTER = "cb-101-1";
    private static final String OTHER_WARD = "cb-102-1";
    private static final String NOBODY = "cb-999-9";

    @Inject
    Harness harness;

    private final UUID application = UUID.randomUUID();
    private String task;

    @BeforeEach
    void aCaseWaits() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.send(checked(application, internal("certificate")), application, "procedure");
        task = task(COUNTER, application, "reception").get("id").toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/accept",
                "/supplement-request",
                "/refuse",
                "/assign",
                "/claim",
                "/give-back",
                "/transfer",
                "/complete",
                "/submit",
                "/return",
                "/supplement-draft",
                "/extension-draft",
                "/form/sign",
                "/form/return",
                "/form/send",
                "/supplement/complete",
                "/supplement/incomplete",
                "/stop",
                "/approve",
                "/issue",
                "/hand-over",
                "/urge/answer"
            })
    void aHiddenTaskAnswersAndCostsWhatOneThatDoesNotExistDoes(String verb) {
        for (var who : List.of(OTHER_WARD, NOBODY)) {
            compare(UUID.fromString(task), id -> onTask(who, id, verb));
        }
    }

    private static Response onTask(String who, UUID id, String verb) {
        var asking = officer(who).header("If-Match", "\"0\"");
        return verb.isEmpty()
                ? asking.get("/v1/tasks/" + id)
                : asking.body(body(verb)).post("/v1/tasks/" + id + verb);
    }

    private static String body(String verb) {
        return switch (verb) {
            case "/supplement-request", "/supplement-draft" -> """
                {"reason": "thiếu", "items": [{"document": "CT01", "reasonCode": "MISSING_PAPER", "text": {"vi": "Thiếu"}}]}""";
            case "/extension-draft" -> """
                {"reason": "chờ xác minh", "dueAt": "2026-08-28T17:00:00+07:00"}""";
            case "/transfer" -> "{\"agency\": \"H26.103\", \"unit\": \"mot-cua\", \"reason\": \"sai nơi nộp\"}";
            case "/give-back",
                    "/refuse",
                    "/return",
                    "/form/return",
                    "/supplement/incomplete",
                    "/stop",
                    "/urge/answer" -> "{\"reason\": \"thiếu căn cứ\"}";
            case "/submit" -> """
                {"proposal": {"outcome": "GRANTED", "summary": "Đủ điều kiện"}}""";
            case "/assign" -> "{\"officer\": \"cb-101-2\"}";
            case "/hand-over" -> "{\"receiver\": \"OWNER\"}";
            default -> "{}";
        };
    }

    @Test
    void aHiddenCaseAnswersAndCostsWhatOneThatDoesNotExistDoes() {
        for (var who : List.of(OTHER_WARD, NOBODY)) {
            compare(application, id -> officer(who).get("/v1/cases/" + id));
            compare(application, id -> officer(who).get("/v1/cases/" + id + "/history"));
            compare(application, id -> officer(who).get("/v1/cases/" + id + "/application"));
            compare(application, id -> officer(who).get("/v1/cases/" + id + "/work"));
            compare(
                    application,
                    id -> officer(who)
                            .body("{\"reason\": \"sao lâu\"}")
                            .post("/v1/cases/" + id + "/legs/certificate/urge"));
            compare(application, id -> officer(who).get("/v1/cases/" + id + "/deadlines"));
            compare(application, id -> officer(who).get("/v1/cases/" + id + "/notes"));
            compare(
                    application,
                    id -> officer(who)
                            .header("Idempotency-Key", "note")
                            .body("{\"kind\": \"NOTE\", \"text\": \"đã gọi\"}")
                            .post("/v1/cases/" + id + "/notes"));
            compare(
                    application,
                    id -> officer(who)
                            .body("{\"feeReceipt\": \"BL-2\", \"reason\": \"ghi nhầm\"}")
                            .put("/v1/cases/" + id + "/fee-receipt"));
            compare(
                    application,
                    id -> officer(who).body("{\"reason\": \"thôi\"}").post("/v1/cases/" + id + "/withdrawal"));
        }
    }

    @Test
    void aHiddenCaseIsNotFoundByItsCodeEither() {
        var code = command(COUNTER, application, "reception", "accept", "{}").<String>path("caseCode");

        assertThat(officer(COUNTER).get("/v1/cases?code=" + code).<List<String>>path("items.id"))
                .containsExactly(application.toString());
        for (var who : List.of(OTHER_WARD, NOBODY)) {
            assertThat(officer(who).get("/v1/cases?code=" + code).asString()).isEqualTo("{\"items\":[]}");
        }
    }

    @Test
    void aPackageOfAnotherSystemAnswersAndCostsWhatOneThatDoesNotExistDoes() {
        compare(
                UUID.randomUUID(),
                id -> given().auth()
                        .oauth2(Tokens.integrator("social-insurance-system"))
                        .contentType("application/json")
                        .body("{\"messageId\": \"%s\", \"packageId\": \"%s\", \"sequence\": 1, \"kind\": \"RECEIVED\"}"
                                .formatted(UUID.randomUUID(), id))
                        .post("/v1/external-messages"));
    }

    private static void compare(UUID hidden, Function<UUID, Response> request) {
        compare(hidden.toString(), UUID.randomUUID().toString(), id -> request.apply(UUID.fromString(id)));
    }

    private static void compare(String hidden, String absent, Function<String, Response> request) {
        var hiddenWork = WireWork.start();
        var hiddenAnswer = request.apply(hidden);
        var forHidden = hiddenWork.ofTheThreadThatSent(hidden);
        var absentWork = WireWork.start();
        var absentAnswer = request.apply(absent);
        var forAbsent = absentWork.ofTheThreadThatSent(absent);

        assertThat(hiddenAnswer.statusCode()).as(hiddenAnswer.asString()).isEqualTo(404);
        assertThat(hiddenAnswer.asString().replace(hidden, absent)).isEqualTo(absentAnswer.asString());
        assertThat(forHidden).isNotEmpty().isEqualTo(forAbsent);
    }

    @Test
    void aCursorOutOfAnotherWorklistLeadsNowhereElse() {
        var second = UUID.randomUUID();
        harness.send(checked(second, internal("certificate")), second, "procedure");
        task(COUNTER, second, "reception");
        var page = officer(COUNTER).get("/v1/tasks?limit=1");
        var stolen = page.header("Link").replaceFirst(".*after=([^>&]+).*", "$1");

        for (var who : List.of(OTHER_WARD, NOBODY)) {
            for (var query : List.of("?limit=100&after=" + stolen, "?limit=100&case=" + application)) {
                assertThat(officer(who).get("/v1/tasks" + query).asString())
                        .as(query)
                        .contains("items")
                        .doesNotContain(task, application.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"officer\": \"cb-101-3\" | /officer",
                "\"acceptedAt\": \"2020-01-01T00:00:00+07:00\" | /acceptedAt",
                "\"dueAt\": \"2030-01-01T00:00:00+07:00\" | /dueAt",
                "\"caseCode\": \"H26.101-260820-0001\" | /caseCode",
                "\"state\": \"RETURNED\" | /state",
                "\"portalCode\": 10 | /portalCode"
            })
    void whoActedWhenAndWithWhatEndIsNotACallersToSay(String field, String pointer) {
        var answer = command(COUNTER, application, "reception", "accept", "{" + field + "}");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointer);
    }

    @Test
    void theWorklistNamesTheOwnerAndNothingElseOfAPersonAndTheHistoryNobody() {
        var worklist = officer(COUNTER).get("/v1/tasks?case=" + application);
        assertThat(worklist.<String>path("items[0].ownerName")).isEqualTo("Nguyễn Văn An");
        assertThat(worklist.asString()).doesNotContain("001090000001", "personalNumber", "phone", "email");

        assertThat(officer(COUNTER).get("/v1/cases/" + application + "/history").asString())
                .doesNotContain("Nguyễn Văn An", "personalNumber", "form");
    }

    @Test
    void withoutATokenTheAnswerIsAProblemLikeAnyOther() {
        var answer = given().get("/v1/tasks");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).endsWith("/unauthenticated");
    }
}
