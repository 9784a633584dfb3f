package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.motcua.rest.Asking.anonymous;
import static vn.motcua.rest.Asking.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FailingDatabase.class)
class PagesTest {
    @Test
    void followingTheLinksReadsEveryRowOnce() {
        List<Integer> read = new ArrayList<>();
        String next = "/v1/orders?limit=20&copies=3";
        while (next != null) {
            Response page = anonymous().urlEncodingEnabled(false).get(next);
            read.addAll(page.jsonPath().getList("items", Integer.class));
            next = next(page);
        }

        assertThat(read).isEqualTo(IntStream.rangeClosed(1, 45).boxed().toList());
    }

    @Test
    void aCursorThatWasTamperedWithIsRefused() {
        String cursor = cursor("/v1/orders?limit=20");

        assertProblem(anonymous().get("/v1/orders?after=A" + cursor), 400, "cursor-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders?copies=3&on=2026-09-01&limit=5", "/v1/orders?on=2026-09-01&copies=3"})
    void aCursorLeadsOnUnderTheSameFiltersInAnyOrder(String again) {
        String cursor = cursor("/v1/orders?limit=20&copies=3&on=2026-09-01");

        anonymous().get(again + "&after=" + cursor).then().statusCode(200).body("items[0]", equalTo(21));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders?copies=4", "/v1/orders?limit=20", "/v1/orders?copies=3&on=2026-09-01"})
    void aCursorOfAnotherQuestionIsRefused(String other) {
        String cursor = cursor("/v1/orders?limit=20&copies=3");

        assertProblem(
                anonymous().get(other + (other.contains("?") ? "&" : "?") + "after=" + cursor),
                400,
                "cursor-of-another-list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/orders?copy=3 | ?copy | unknown-parameter",
                "/v1/orders?Copies=3 | ?Copies | unknown-parameter",
                "/v1/orders?copies=3&copies=4 | ?copies | repeated-parameter",
                "/v1/orders/7f000001-0000-7000-8000-000000000001?limit=20 | ?limit | unknown-parameter"
            })
    void aParameterThatTheOperationDoesNotHaveIsRefused(String request, String pointer, String code) {
        Response answer = anonymous().get(request);

        assertProblem(answer, 400, "invalid");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly(code);
    }

    @Test
    void allUnknownParametersAreNamedAtOnce() {
        Response answer = anonymous().get("/v1/orders?a=1&b=2&limit=5");

        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactlyInAnyOrder("?a", "?b");
    }

    private static String cursor(String list) {
        String next = anonymous().get(list).header("Link");
        return next.substring(next.indexOf("after=") + "after=".length(), next.indexOf('>'));
    }

    private static String next(Response page) {
        String link = page.header("Link");
        if (link == null) {
            return null;
        }
        assertThat(link).matches("</v1/orders\\?limit=20&copies=3&after=[\\w-]+>; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }
}
