package vn.motcua.procedure.files;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.StackResource;

@Tag("long")
@QuarkusTest
@TestProfile(FaultyStartIT.FaultyCatalogue.class)
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class FaultyStartIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    URI readiness;

    @Inject
    ChannelRegistry channels;

    @Inject
    ImportCatalogue importCatalogue;

    @Test
    void aServiceWithAFaultyCatalogueIsNotReadyAndChecksNothingUntilAnotherReplicaHasTakenAMendedOne() {
        given().get(readiness)
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'catalogue' }.data.state", equalTo("3 faults"))
                .body("checks.name", hasItem("catalogue"));
        Assertions.assertThat(channels.getPausable("application").isPaused()).isTrue();

        // When another replica imports it without telling this one
        importCatalogue.run(new CatalogueDirectory(CatalogueFixtures.directory()).files());

        // Then
        await().untilAsserted(() -> given().get(readiness).then().statusCode(200));
        Assertions.assertThat(channels.getPausable("application").isPaused()).isFalse();
    }

    public static class FaultyCatalogue implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("motcua.catalogue.directory", "src/test/resources/faulty-catalogue");
        }
    }
}
