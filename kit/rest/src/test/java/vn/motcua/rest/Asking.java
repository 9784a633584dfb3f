package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import vn.motcua.stack.test.Tokens;

/** Sends the tests' requests and checks the common fields of every problem. */
final class Asking {
    static final String LAN = "001099012345";

    private Asking() {}

    static RequestSpecification anonymous() {
        return RestAssured.given();
    }

    static RequestSpecification lan() {
        return as(Tokens.citizen(LAN, "Nguyễn Thị Lan", "intake"));
    }

    static RequestSpecification as(String token) {
        return RestAssured.given(new RequestSpecBuilder()
                .addHeader("Authorization", "Bearer " + token)
                .build());
    }

    static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Content-Language")).isIn("vi", "en");
        assertThat(answer.header("Vary")).contains("Accept-Language");
        assertThat(answer.path("type").toString()).isEqualTo("https://motcua.vn/problems/" + code);
        assertThat((int) answer.path("status")).isEqualTo(status);
        assertThat(answer.path("title").toString()).isNotBlank();
        assertThat(answer.path("detail").toString()).isNotBlank();
        assertThat(answer.path("instance").toString()).startsWith("/");
        assertThat(answer.asString()).doesNotContain("Exception", "secret of the inside", "\tat ");
    }
}
