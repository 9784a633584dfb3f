package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import vn.motcua.stack.test.Tokens;

/** Requests of the people in the tests, and checks that apply to every problem. */
public final class Asking {
    public static final String AN = "001090000001";
    public static final String BINH = "001190000002";
    public static final String CHI = "001190000003";

    private static final Map<String, String> NAMES =
            Map.of(AN, "Nguyễn Văn An", BINH, "Lê Thị Bình", CHI, "Trần Thị Chi");

    private Asking() {}

    public static RequestSpecification citizen(String personalNumber) {
        return as(Tokens.citizenReachedAt(
                "an@example.vn", personalNumber, NAMES.getOrDefault(personalNumber, "Công dân"), "intake"));
    }

    public static RequestSpecification officer(String officer) {
        return as(Tokens.officer(officer, "Cán bộ", "intake"));
    }

    public static RequestSpecification portal() {
        return as(Tokens.integrator("national-portal", "intake"));
    }

    public static RequestSpecification as(String token) {
        return RestAssured.given(new RequestSpecBuilder()
                        .addHeader("Authorization", "Bearer " + token)
                        .build())
                .header("Accept-Language", "en");
    }

    /** Sends a body with a new idempotency key. */
    public static RequestSpecification with(RequestSpecification who, String json) {
        return keyed(who, UUID.randomUUID().toString(), json);
    }

    public static RequestSpecification keyed(RequestSpecification who, String key, String json) {
        return who.header("Idempotency-Key", key).contentType(ContentType.JSON).body(json);
    }

    public static UUID opened(RequestSpecification who, String filing) {
        Response answer = with(who, filing).post("/v1/applications");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.path("id"));
    }

    public static Response submits(RequestSpecification who, UUID id) {
        return with(who, "{}").post("/v1/applications/" + id + "/submission");
    }

    public static UUID submitted(RequestSpecification who, RequestSpecification again, String filing) {
        UUID id = opened(who, filing);
        Response answer = submits(again, id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return id;
    }

    public static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.path("type").toString()).isEqualTo("https://motcua.vn/problems/" + code);
        assertThat(answer.asString()).doesNotContain("Exception");
    }
}
