package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.rest.Asking.anonymous;
import static vn.motcua.rest.Asking.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
        String cursor = Cursor.of(20).encode();

        assertProblem(anonymous().get("/v1/orders?after=A" + cursor), 400, "cursor-malformed");
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
