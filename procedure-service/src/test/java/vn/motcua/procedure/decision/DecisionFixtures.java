package vn.motcua.procedure.decision;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.procedure.files.CatalogueFixtures;
import vn.motcua.stack.test.Tokens;

/** Decisions as two controllers send them. */
public final class DecisionFixtures {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private DecisionFixtures() {}

    /** The provisions of the trial procedure, without a fault. */
    public static ObjectNode provisions() {
        try {
            var version = YAML.readTree(CatalogueFixtures.procedure()).at("/versions/0");
            return ((ObjectNode) version).without("validFrom");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode provisions(String name) {
        var provisions = provisions();
        ((ObjectNode) provisions.get("name")).put("vi", name).put("en", name);
        return provisions;
    }

    public static Map<String, Object> heading(String dated, String effectiveOn) {
        var heading = new HashMap<String, Object>();
        heading.put("number", NUMBERS.incrementAndGet() + "/QĐ-UBND");
        heading.put("authority", "UBND thành phố Hà Nội");
        heading.put("level", "PROVINCE");
        heading.put("dated", dated);
        heading.put("signer", "Phó Chủ tịch Trần Văn Minh");
        heading.put("effectiveOn", effectiveOn);
        heading.put("basis", List.of("NĐ 63/2010/NĐ-CP"));
        return heading;
    }

    public static Map<String, Object> begin(String action, String code, Object provisions) {
        return Map.of("action", action, "code", code, "provisions", provisions);
    }

    public static Map<String, Object> abolish(String code) {
        return Map.of("action", "ABOLISH", "code", code);
    }

    public static Map<String, Object> replace(List<String> replaced, List<String> by) {
        return Map.of(
                "action",
                "REPLACE",
                "replaced",
                replaced,
                "by",
                by.stream()
                        .map(code -> Map.of("code", code, "provisions", provisions()))
                        .toList());
    }

    public static RequestSpecification author() {
        return given().auth().oauth2(Tokens.controller("procedure")).contentType(ContentType.JSON);
    }

    public static RequestSpecification approver() {
        return given().auth().oauth2(Tokens.secondController("procedure")).contentType(ContentType.JSON);
    }

    public static String drafted(Map<String, Object> heading) {
        return author().header("Idempotency-Key", UUID.randomUUID())
                .body(heading)
                .post("/v1/drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response put(String decision, String key, Object line) {
        return author().body(line).put("/v1/drafts/" + decision + "/lines/" + key);
    }

    public static String draftedWith(Map<String, Object> heading, Map<String, Map<String, Object>> lines) {
        var decision = drafted(heading);
        lines.forEach((key, line) -> put(decision, key, line).then().statusCode(200));
        return decision;
    }

    /** With the version that is current now. */
    public static Response verb(RequestSpecification who, String decision, String verb) {
        var tag = author().get("/v1/drafts/" + decision).header("ETag");
        var asked = who.header("If-Match", tag);
        return List.of("send-back", "discard").contains(verb)
                ? asked.body(Map.of("reason", "thử")).post("/v1/drafts/" + decision + "/" + verb)
                : asked.post("/v1/drafts/" + decision + "/" + verb);
    }

    public static String published(Map<String, Object> heading, Map<String, Map<String, Object>> lines) {
        var decision = draftedWith(heading, lines);
        verb(author(), decision, "submit").then().statusCode(200);
        verb(approver(), decision, "approve").then().statusCode(200);
        return decision;
    }
}
