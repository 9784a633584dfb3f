package vn.motcua.fuzz.judging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.fuzz.document.ApiDocument;
import vn.motcua.fuzz.sending.RawAnswer;
import vn.motcua.fuzz.sending.RawCall;
import vn.motcua.fuzz.sending.RawCall.Framing;
import vn.motcua.fuzz.sending.RawCall.Header;
import vn.motcua.fuzz.sending.RawCall.Reach;
import vn.motcua.local.Service;

/** The judge finds every kind of fault: each answer here has one. */
class JudgeTest {
    private static final String DOCUMENT = """
        {"paths": {"/v1/things": {"get": {"responses": {
           "200": {"headers": {"ETag": {"required": true}},
                   "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
           "404": {"headers": {"Vary": {}}, "content": {"application/problem+json": {"schema": {"type": "object"}}}}}}}},
         "components": {"schemas": {"Thing": {"type": "object", "properties": {"id": {"type": "string"}}}}}}\
        """;
    private static final String PROBLEM = """
        {"type":"https://motcua.vn/problems/not-found","title":"T","status":404,"detail":"D","instance":"/v1/things"}\
        """;
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json", "ETag", "\"1\"");
    private static final Map<String, String> AS_PROBLEM =
            Map.of("Content-Type", "application/problem+json", "Vary", "Accept-Language");

    private final Judge judge = new Judge();

    @Test
    void aDocumentedAnswerIsRight() {
        assertThat(judged(200, JSON, "{\"id\":\"a\"}")).isEmpty();
        assertThat(judged(404, AS_PROBLEM, PROBLEM)).isEmpty();
    }

    @Test
    void aServerErrorIsWrong() {
        assertThat(judged(500, AS_PROBLEM, PROBLEM)).contains("a server error");
    }

    @Test
    void whatIsNotDocumentedIsWrong() {
        assertThat(judged(409, AS_PROBLEM, PROBLEM.replace("404", "409"))).contains("a status that is not documented");
        assertThat(judged(200, JSON, "{\"id\":\"a\",\"secret\":1}"))
                .singleElement()
                .asString()
                .contains("secret");
        assertThat(judged(200, JSON, "{\"id\":null}"))
                .singleElement()
                .asString()
                .contains("/id");
        assertThat(judged(200, Map.of("Content-Type", "application/json"), "{}"))
                .containsExactly("the documented header ETag is missing");
        assertThat(judged(200, Map.of("Content-Type", "image/png", "ETag", "\"1\""), "{}"))
                .containsExactly("the media type image/png is not documented");
    }

    @Test
    void anErrorThatIsNoProblemIsWrong() {
        assertThat(judged(404, Map.of("Content-Type", "text/html", "Vary", "x"), "<html>"))
                .contains("an error as text/html and not as problem+json");
        assertThat(judged(404, AS_PROBLEM, PROBLEM.replace("404", "400"))).contains("the problem's status is another");
        assertThat(judged(404, AS_PROBLEM, "{\"status\":404}")).hasSize(4);
    }

    @Test
    void tracesOfTheInsideAreWrong() {
        for (var trace : List.of(
                "java.lang.IllegalStateException",
                "\\tat vn.motcua.Foo.bar(Foo.java:3)",
                "SQLState 23505",
                "select id from application where",
                "org.hibernate.Session")) {
            assertThat(judged(404, AS_PROBLEM, PROBLEM.replace("\"D\"", "\"" + trace + "\"")))
                    .as(trace)
                    .anyMatch(fault -> fault.startsWith("shows its inside"));
        }
    }

    @Test
    void silenceIsWrong() {
        assertThat(judge.faults(call(), new RawAnswer(0, List.of(), new byte[0], Duration.ZERO, "reset")))
                .containsExactly("no answer: reset");
    }

    private List<String> judged(int status, Map<String, String> headers, String body) {
        return judge.faults(call(), answer(status, headers, body));
    }

    private static RawAnswer answer(int status, Map<String, String> headers, String body) {
        var all = new ArrayList<Header>();
        headers.forEach((name, value) -> all.add(new Header(name, value)));
        return new RawAnswer(status, all, body.getBytes(StandardCharsets.UTF_8), Duration.ZERO, null);
    }

    private static RawCall call() {
        try {
            var document = new ApiDocument(Service.INTAKE, new ObjectMapper().readTree(DOCUMENT));
            return new RawCall(
                    1,
                    document.operations().getFirst(),
                    "GET",
                    "/v1/things",
                    List.of(),
                    new byte[0],
                    Framing.EXACT,
                    Reach.OPERATION,
                    List.of());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
