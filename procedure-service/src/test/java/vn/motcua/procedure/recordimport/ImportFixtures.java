package vn.motcua.procedure.recordimport;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.stack.test.Tokens;

/** Imports as procedure control sends them. */
final class ImportFixtures {
    private ImportFixtures() {}

    static RequestSpecification control() {
        return given().auth().oauth2(Tokens.controller("procedure")).header("Accept-Language", "en");
    }

    static String opened() {
        return control()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "thử"))
                .post("/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response sent(String id, long offset, byte[] part, boolean last) {
        return control()
                .header("Upload-Offset", offset)
                .header("Upload-Complete", last ? "?1" : "?0")
                .header("Content-Type", "application/jsonl")
                .body(part)
                .patch("/v1/imports/" + id);
    }

    /** Sends a whole file at once. */
    static String imported(byte[] file) {
        var id = opened();
        sent(id, 0, file, true).then().statusCode(200);
        return id;
    }

    static byte[] lines(JsonNode... records) {
        return bytes(Arrays.stream(records).map(JsonNode::toString).collect(Collectors.joining("\n", "", "\n")));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Response record(String id, long line) {
        return control().get("/v1/imports/" + id + "/records/" + line);
    }
}
