package vn.motcua.routing.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static vn.motcua.routing.Road.command;
import static vn.motcua.routing.Road.officer;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.Road;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "routing"))
class PostsTest {
    @Inject
    Road road;

    @Inject
    ImportPosts importPosts;

    @ConfigProperty(name = "motcua.posts.file")
    Path staffList;

    @BeforeEach
    void august() {
        road.itIs("2026-08-20T14:55:00+07:00");
        road.calendarIsPublished();
    }

    @Test
    void severalPostsOfOnePersonHoldAtOnceAndAnEndedOneDoesNot() {
        officer("cb-101-2")
                .get("/v1/assignments")
                .then()
                .body("role", containsInAnyOrder("CASE_OFFICER", "COUNTER_OFFICER"));
        officer("cb-101-1").get("/v1/assignments").then().body("role", contains("COUNTER_OFFICER"));
    }

    @Test
    void anEndedPostHeldOnItsLastDayAndNotADayLater() {
        road.itIs("2026-06-30T23:59:00+07:00");
        officer("cb-101-1")
                .get("/v1/assignments")
                .then()
                .body("role", containsInAnyOrder("COUNTER_OFFICER", "CASE_OFFICER"));

        road.itIs("2026-07-01T00:00:30+07:00");

        officer("cb-101-1").get("/v1/assignments").then().body("role", contains("COUNTER_OFFICER"));
    }

    @Test
    void readingTheSameStaffListAgainChangesNothing() {
        int changed = QuarkusTransaction.requiringNew().call(() -> {
            try {
                return importPosts.read(staffList);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(changed).isZero();
    }

    @Test
    void assignmentsAreToldToTheOtherServices() {
        var id = UUID.randomUUID();
        road.send(checked(id, internal("certificate")), id, "procedure");
        command("cb-101-2", id, "reception", "accept", "{}").then().statusCode(200);

        await().until(() -> road.keysOn("motcua.post.v1").contains("101-tu-phap-1"));
    }
}
