package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.rest.Asking.anonymous;
import static vn.motcua.rest.Asking.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the framework alone treats as an error of the service and answers with 500. */
@QuarkusTest
@WithTestResource(FailingDatabase.class)
class UnreadableRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"nonsense", ";", ""})
    void anAcceptThatIsNoMediaTypeCannotBeGiven(String accept) {
        assertProblem(anonymous().header("Accept", accept).get("/v1/orders"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/", ";;;", ""})
    void aContentTypeThatIsNoneIsNotTaken(String type) throws IOException {
        assertThat(sent("Content-Type: " + type + "\r\nContent-Length: 2", "{}"))
                .startsWith("HTTP/1.1 415")
                .contains("https://motcua.vn/problems/unsupported-media-type");
    }

    @Test
    void aFormThatEndsTooEarlyIsTheCallersFault() throws IOException {
        assertThat(sent(
                        "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5",
                        "--x\r\n",
                        "/v1/orders/form"))
                .startsWith("HTTP/1.1 400")
                .contains("https://motcua.vn/problems/body-incomplete");
    }

    @Test
    void anExceptionOfTheServiceIsTheProblemThatTheServiceMakesOfIt() {
        assertProblem(anonymous().get("/v1/orders/" + Orders.OF_SERVICE), 409, "no-such-move");
    }

    @Test
    void aPackedBodyIsNotTaken() {
        assertProblem(
                anonymous()
                        .header("Content-Encoding", "gzip")
                        .contentType("application/json")
                        .body("{}")
                        .post("/v1/orders"),
                415,
                "unsupported-media-type");
    }

    /** Requests that the HTTP layer refuses or fails on before the resource lookup. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/orders?secret=1 HTTP/1.0",
                "GET /v1/orders?secret=1 HTTP/1.1\r\nHost: a b",
                "GET /v1/%zz?secret=1 HTTP/1.1\r\nHost: localhost",
                "GET /v1/orders?secret=%zz HTTP/1.1\r\nHost: localhost",
                "TRACE /v1/orders?secret=1 HTTP/1.1\r\nHost: localhost"
            })
    void whateverTheHttpLayerMakesOfARequestItShowsNoStackTrace(String head) throws IOException {
        var answer = answer(head);

        assertThat(answer).containsPattern("^HTTP/1.[01] [24]\\d\\d ").doesNotContain("stack", "Exception", "\tat ");
        // A request that reaches no router is refused without a body.
        if (answer.matches("(?s)^HTTP/1.[01] 4.*") && !answer.contains("content-length: 0")) {
            assertThat(answer).contains("application/problem+json");
        }
    }

    @Test
    void aRequestToNoPathIsToldSo() throws IOException {
        assertThat(answer("DELETE * HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 404")
                .contains("\"instance\":\"/\"");
    }

    private static String answer(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sent(String headers, String body) throws IOException {
        return sent(headers, body, "/v1/orders");
    }

    private static String sent(String headers, String body, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            String request =
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n\r\n";
            socket.getOutputStream().write((request + body).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
