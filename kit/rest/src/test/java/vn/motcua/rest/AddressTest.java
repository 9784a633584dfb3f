package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.rest.Asking.anonymous;
import static vn.motcua.rest.Asking.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FailingDatabase.class)
class AddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders/%00", "/v1/orders/a%00b", "/v1/%00/orders"})
    void thereIsNothingAtAPathWithNul(String path) {
        assertProblem(raw(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%0A", "%09", "%E2%80%AE"})
    void aQueryParameterThatIsNoLineOfTextIsNamed(String character) {
        Response answer = raw("/v1/orders?limit=5&after=a" + character + "b");

        assertProblem(answer, 400, "invalid");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("?after");
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders/%25s", "/v1/orders/%25s;x=1", "/v1/orders/%2500;x=1", "/v1/%25;x=1/orders"})
    void aPathWithPercentOrSemicolonIsNoMistakeOfOurs(String path) {
        assertProblem(raw(path), 404, "not-found");
    }

    @Test
    void aDayBeyondFourDigitYearsIsNoDay() {
        Response answer = raw("/v1/orders?on=%2B999999999-12-31");

        assertProblem(answer, 400, "invalid");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("?on");
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("format");
    }

    @Test
    void whatLooksLikeNulAndIsNotPasses() {
        assertThat(raw("/v1/orders/count?owner=%2500").statusCode()).isEqualTo(200);
    }

    private static Response raw(String target) {
        return anonymous().urlEncodingEnabled(false).get(target);
    }
}
