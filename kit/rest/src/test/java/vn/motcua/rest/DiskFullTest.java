package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.motcua.rest.Asking.anonymous;
import static vn.motcua.rest.Asking.assertProblem;
import static vn.motcua.rest.Asking.lan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A real PostgreSQL on a real full disk. */
@QuarkusTest
@WithTestResource(FailingDatabase.class)
class DiskFullTest {
    SmallDisk disk;

    @Test
    void aCommandIsRefusedWhileTheDiskIsFullReadingGoesOnAndRoomIsAllItWants() {
        assumeTrue(SmallDisk.isPossible(), "no user namespaces here: the small disk cannot be made");

        // Given
        disk.fill();

        // When
        var refused = order();

        // Then
        assertProblem(refused, 503, "unavailable");
        assertThat(refused.header("Retry-After")).matches("[1-9]");
        assertThat(anonymous().get("/v1/orders/count?owner=Lan").statusCode()).isEqualTo(200);

        disk.empty();
        assertThat(order().statusCode()).isEqualTo(201);
    }

    private static Response order() {
        return lan().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"owner\": {\"name\": \"Small disk\"}}")
                .post("/v1/orders");
    }
}
