package vn.motcua.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.rest.Asking.assertProblem;
import static vn.motcua.rest.Asking.lan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FailingDatabase.class)
class BodiesTest {
    private static Response post(String body) {
        return lan().header("Idempotency-Key", "bodies")
                .contentType("application/json")
                .body(body)
                .post("/v1/orders");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"owner\":}", "{\"owner\":{}} x", "{\"purpose\":\"WORK\",\"purpose\":\"WORK\"}", "nul"})
    void malformedJsonIsOne(String body) {
        Response answer = post(body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.path("type").toString()).endsWith("/malformed-json");
    }

    @Test
    void bytesThatAreNoTextAreMalformedJson() {
        byte[] utf32 = {0, 0, 0, '{', 0, 0, 0, '}', (byte) 0xBF, (byte) 0xBC, 0, 0};

        Response answer = lan().header("Idempotency-Key", "bodies")
                .contentType("application/json")
                .body(utf32)
                .post("/v1/orders");

        assertProblem(answer, 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"owner\":{\"name\":5}}                        | /owner/name          | wrong-type",
                "{\"owner\":[]}                                  | /owner               | wrong-type",
                "{\"owner\":{\"name\":\"A\"},\"lines\":[{\"copies\":\"2\"}]}  | /lines/0/copies | wrong-type",
                "{\"lines\":[{\"copies\":1.5}]}                  | /lines/0/copies      | wrong-type",
                "{\"lines\":[{},{\"original\":\"x\"}]}           | /lines/1/original    | format",
                "{\"purpose\":\"HOLIDAY\"}                       | /purpose             | one-of",
                "{\"on\":\"1/7/2026\"}                           | /on                  | format",
                "{\"on\":\"+12026-07-01\"}                        | /on                  | format",
                "{\"owner\":{\"nome\":\"A\"}}                    | /owner/nome          | unknown-property",
                "{\"owner\":{\"name\":\"A\\u0000B\"}}            | /owner/name          | characters",
                "{\"form\":{\"a\":[1,\"\\u0000\"]}}              | /form/a/1            | characters",
                "{\"owner\":{\"name\":\"A\\ud83d\"}}            | /owner/name          | characters",
                "{\"form\":{\"a\":\"\\udc00\\ud83d\"}}         | /form/a              | characters"
            })
    void whatDoesNotFitIsPointedAt(String body, String pointer, String code) {
        Response answer = post(body);

        assertProblem(answer, 400, "invalid");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("errors[0].message")).isNotBlank();
    }

    @Test
    void aNameWithNulIsRefusedToo() {
        assertProblem(post("{\"form\":{\"a\\u0000\":1}}"), 400, "invalid");
    }

    @Test
    void everyTextWithForbiddenCharactersIsNamed() {
        Response answer = note("{\"text\":\"\\u202egnp.exe\",\"title\":\"A\\u0007\",\"form\":{\"a\":[\"\\u2066\"]}}");

        assertProblem(answer, 400, "invalid");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/text", "/title", "/form/a/0");
        assertThat(answer.jsonPath().getList("errors.code")).containsOnly("characters");
    }

    @Test
    void aTextIsReadClean() {
        Response answer = note("""
                {"text":"\\u00a0 Nguye\\u0302\\u0303n\\r\\nAn\\u200b ","title":"\\ufeffĐơn",\
                "form":{"a":[" x ",{"b":"\\u200b","c":" "}]}}""");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("text")).isEqualTo("Nguyễn\nAn");
        assertThat(answer.jsonPath().getString("title")).isEqualTo("Đơn");
        assertThat(answer.jsonPath().getString("form.a[0]")).isEqualTo("x");
        assertThat(answer.jsonPath().getString("form.a[1].b")).isEmpty();
        assertThat(answer.jsonPath().getString("form.a[1].c")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"text\":\"\\u200b\"}                 | /text  | required",
                "{\"text\":\"\\u3164\"}                 | /text  | required",
                "{\"text\":\"a\",\"title\":\" \"}         | /title | too-short",
                "{\"text\":\"a\",\"title\":\"\\u00a0\"}   | /title | too-short",
                "{\"text\":\"a\",\"title\":\"a\\nb\"}     | /title | characters",
                "{\"text\":\"a\",\"title\":\"a\\u2028b\"} | /title | characters",
                "{\"text\":\"a\",\"title\":\"a\\tb\"}     | /title | characters"
            })
    void whatShowsNothingOrIsNoLineIsRefused(String body, String pointer, String code) {
        Response answer = note(body);

        assertProblem(answer, 400, "invalid");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly(code);
    }

    private static Response note(String body) {
        return lan().contentType("application/json").body(body).post("/v1/notes");
    }

    @Test
    void everyBrokenConstraintIsToldAtOnce() {
        Response answer = lan().header("Accept-Language", "en")
                .contentType("application/json")
                .body("""
                    {"owner": {"name": " ", "personalNumber": "12"}, "lines": [{"copies": 1}, {"copies": 21}, {}]}\
                    """)
                .post("/v1/orders");

        assertProblem(answer, 400, "invalid");
        assertThat(answer.jsonPath().getList("errors.pointer"))
                .containsExactly("/lines/1/copies", "/lines/2/copies", "/owner/name", "/owner/personalNumber");
        assertThat(answer.jsonPath().getList("errors.code"))
                .containsExactly("out-of-range", "required", "required", "format");
        assertThat(answer.jsonPath().getList("errors.message"))
                .containsExactly(
                        "This must be at most 20.",
                        "This is required.",
                        "This is required.",
                        "This is not of the right form.");
    }

    @Test
    void whatBecomesARecordComesAsJson() {
        var note = "{\"text\": \"đã gọi điện\"}";

        assertThat(lan().contentType("application/json")
                        .body(note)
                        .post("/v1/notes")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(lan().contentType("text/plain").body(note).post("/v1/notes"), 415, "unsupported-media-type");
        assertProblem(
                lan().contentType("application/octet-stream")
                        .body(note.getBytes(UTF_8))
                        .post("/v1/notes"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void noBodyIsAMissingBody(String body) {
        Response answer = post(body);

        assertProblem(answer, 400, "invalid");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEmpty();
    }

    @Test
    void aBodyTooDeepIsRefused() {
        assertProblem(post("{\"form\":" + "[".repeat(200) + "]".repeat(200) + "}"), 400, "json-over-limits");
    }

    @Test
    void aBodyTooLargeIsRefused() {
        assertProblem(post("{\"form\":\"" + "a".repeat(1_100_000) + "\"}"), 413, "too-large");
    }

    @Test
    void aBodyBeyondTheServersLimitIsRefusedBeforeItIsSent() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            String head = "POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Accept-Language: en\r\nContent-Length: 5000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .containsIgnoringCase("content-language: en")
                    .containsIgnoringCase("vary: accept-language")
                    .contains("https://motcua.vn/problems/too-large", "Content too large");
        }
    }
}
