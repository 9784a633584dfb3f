package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.rest.Asking.anonymous;
import static vn.motcua.rest.Asking.as;
import static vn.motcua.rest.Asking.assertProblem;
import static vn.motcua.rest.Asking.lan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.stack.test.Tokens;

@QuarkusTest
@WithTestResource(FailingDatabase.class)
class ProblemsTest {
    private static final String ORDERS = "/v1/orders";

    @ParameterizedTest
    @CsvSource({"vi, Không tìm thấy", "en-GB, Not found", "fr, Không tìm thấy", ", Không tìm thấy"})
    void aProblemSpeaksTheCallersLanguage(String language, String title) {
        Response answer = anonymous()
                .header("Accept-Language", language == null ? "" : language)
                .get("/v1/nothing-here");

        assertProblem(answer, 404, "not-found");
        assertThat(answer.path("title").toString()).isEqualTo(title);
        assertThat(answer.header("Content-Language")).isEqualTo(title.equals("Not found") ? "en" : "vi");
        assertThat(answer.header("Vary")).contains("Accept-Language");
    }

    @Test
    void aPathThatIsNoUuidIsNotFound() {
        assertProblem(anonymous().get(ORDERS + "/not-a-uuid"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"on, yesterday", "limit, ten", "limit, 101", "limit, 0", "copies, many", "copies, 10"})
    void aWrongQueryParameterIsNamed(String parameter, String value) {
        Response answer = anonymous().queryParam(parameter, value).get(ORDERS);

        assertProblem(answer, 400, "invalid");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("?" + parameter);
    }

    @Test
    void whatHttpItselfRefusesIsAProblem() {
        Response method = anonymous().delete(ORDERS);
        assertProblem(method, 405, "method-not-allowed");
        assertThat(method.header("Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(anonymous()
                        .post(ORDERS + "/0198d3a0-7c00-7000-8000-000000000001")
                        .header("Allow"))
                .contains("GET");
        assertProblem(anonymous().accept("image/png").get(ORDERS), 406, "not-acceptable");
        assertProblem(lan().contentType("text/plain").body("x").post(ORDERS), 415, "unsupported-media-type");
    }

    @Test
    void whoIsUnknownGets401() {
        Response anonymous =
                anonymous().contentType("application/json").body("{}").post(ORDERS);
        assertProblem(anonymous, 401, "unauthenticated");
        assertThat(anonymous.header("WWW-Authenticate")).startsWith("Bearer");
        assertProblem(
                as("not.a.token").contentType("application/json").body("{}").post(ORDERS), 401, "unauthenticated");
        assertProblem(
                as(Tokens.citizen(Asking.LAN, "Lan", "routing"))
                        .contentType("application/json")
                        .body("{}")
                        .post(ORDERS),
                401,
                "unauthenticated");
        assertProblem(anonymous().get(ORDERS + "/caller"), 401, "unauthenticated");
    }

    @Test
    void theAnswerSaysWhatIsWrongWithAToken() {
        assertThat(refused("not.a.token")).contains("cannot be read");
        assertThat(refused(Tokens.expired(Asking.LAN, "Lan", "intake"))).contains("has expired");
        assertThat(refused(Tokens.citizen(Asking.LAN, "Lan", "routing"))).contains("for another service");
        String signed = Tokens.citizen(Asking.LAN, "Lan", "intake");
        assertThat(refused(signed.substring(0, signed.lastIndexOf('.') + 1) + "AAAA"))
                .contains("signature is wrong");
    }

    private static String refused(String token) {
        Response answer = as(token).header("Accept-Language", "en").get(ORDERS + "/caller");
        assertProblem(answer, 401, "unauthenticated");
        return answer.path("detail");
    }

    @Test
    void aLocationIsAPathWhateverHostTheRequestNames() {
        Response answer = lan().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Host", "attacker.example")
                .body("{\"owner\":{\"name\":\"Yên\"}}")
                .post(ORDERS);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.header("Location")).matches(ORDERS + "/[-0-9a-f]{36}");
    }

    @Test
    void whoMayNotGets403() {
        String officer = Tokens.officer("cb-101-1", "Trần Văn Minh", "intake");
        assertProblem(as(officer).contentType("application/json").body("{}").post(ORDERS), 403, "forbidden");
        assertProblem(lan().get(ORDERS + "/unannotated"), 403, "forbidden");
    }

    @Test
    void aPassingFaultSaysWhenToTryAgain() {
        for (UUID passing : new UUID[] {Orders.LOCKED, Orders.DATABASE_AWAY, Orders.POOL_EXHAUSTED}) {
            Response answer = anonymous().get(ORDERS + "/" + passing);

            assertProblem(answer, 503, "unavailable");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        }
    }

    @Test
    void twoWhoChangeTheSameAtOnceConflict() {
        assertProblem(anonymous().get(ORDERS + "/" + Orders.CHANGED_MEANWHILE), 409, "changed-meanwhile");
    }

    @Test
    void theUnexpectedHasAnIdAndKeepsItsCauseToItself() {
        Response answer = anonymous().get(ORDERS + "/" + Orders.UNEXPECTED);

        assertProblem(answer, 500, "unexpected");
        assertThat(answer.path("detail").toString())
                .contains(answer.path("errorId").toString());
    }

    @Test
    void aChangeWantsTheVersionThatWasRead() {
        String order = ORDERS + "/" + Orders.UNEXPECTED;
        assertProblem(lan().contentType("application/json").body("{}").put(order), 428, "precondition-required");
        assertProblem(
                lan().header("If-Match", "\"2\"")
                        .contentType("application/json")
                        .body("{}")
                        .put(order),
                412,
                "precondition-failed");
        Response changed = lan().header("If-Match", "\"3\"")
                .contentType("application/json")
                .body("{}")
                .put(order);
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(changed.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void theCallerIsWhoTheTokenSays() {
        assertThat(lan().get(ORDERS + "/caller").jsonPath().getList(""))
                .containsExactly("CITIZEN", "citizen:001099012345", "Nguyễn Thị Lan");
        assertThat(as(Tokens.integrator("national-portal", "intake"))
                        .get(ORDERS + "/caller")
                        .jsonPath()
                        .getList(""))
                .containsExactly("INTEGRATOR", "integrator:national-portal", "national-portal");
    }

    /** Fault A24: with a differently configured realm, no caller is taken for another one, and nothing fails. */
    @Test
    void whomTheTokenDoesNotNameIsNobody() {
        assertThat(caller(Tokens.saying("officer", Map.of("name", "Minh", "officer_id", 7), "intake"))
                        .jsonPath()
                        .getList(""))
                .containsExactly("OFFICER", "officer:7", "Minh");
        assertProblem(caller(Tokens.saying("controller", Map.of("name", "Kiểm soát"), "intake")), 403, "claim-missing");
        assertProblem(caller(Tokens.saying("ops", Map.of("sub", " "), "intake")), 403, "claim-missing");
        assertProblem(
                caller(Tokens.saying("officer", Map.of("officer_id", List.of("cb-101-1")), "intake")),
                403,
                "claim-missing");
        assertProblem(
                caller(Tokens.saying("citizen", Map.of("personal_number", Map.of("no", Asking.LAN)), "intake")),
                403,
                "claim-missing");
    }

    private static Response caller(String token) {
        return as(token).get(ORDERS + "/caller");
    }
}
