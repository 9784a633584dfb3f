package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.rest.Asking.anonymous;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FailingDatabase.class)
class CompleteDocumentTest {
    private JsonPath document;

    @BeforeEach
    void read() {
        document = anonymous().get("/q/openapi?format=json").jsonPath();
    }

    @Test
    void aCommandWithAKeySaysEveryProblemThatItMayAnswer() {
        assertThat(answers("'/v1/orders'.post"))
                .containsOnlyKeys("201", "400", "401", "403", "406", "409", "413", "415", "422", "500", "503");
    }

    @Test
    void aListForEverybodyKnowsNeitherTokensNorBodies() {
        assertThat(answers("'/v1/orders'.get")).containsOnlyKeys("200", "400", "406", "413", "415", "500", "503");
        assertThat(document.getMap("paths.'/v1/orders'.get.responses.'200'.headers"))
                .containsOnlyKeys("Link");
    }

    @Test
    void aProblemIsDescribedOnceAndReferredTo() {
        assertThat(document.getString("paths.'/v1/orders/{id}'.get.responses.'404'.'$ref'"))
                .isEqualTo("#/components/responses/NotFound");
        assertThat(document.getString("components.responses.NotFound.content.'application/problem+json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.getMap("components.responses.Unavailable.headers"))
                .containsOnlyKeys("Content-Language", "Retry-After", "Vary");
    }

    private Map<String, Object> answers(String operation) {
        return document.getMap("paths." + operation + ".responses");
    }
}
