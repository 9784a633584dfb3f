package vn.motcua.routing.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class PostsTest {
    @Inject
    Harness harness;

    @Inject
    ImportPosts importPosts;

    @Inject
    Assignments assignments;

    @ConfigProperty(name = "motcua.posts.file")
    Path staffList;

    @BeforeEach
    void august() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
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
        harness.itIs("2026-06-30T23:59:00+07:00");
        officer("cb-101-1")
                .get("/v1/assignments")
                .then()
                .body("role", containsInAnyOrder("COUNTER_OFFICER", "CASE_OFFICER"));

        harness.itIs("2026-07-01T00:00:30+07:00");

        officer("cb-101-1").get("/v1/assignments").then().body("role", contains("COUNTER_OFFICER"));
    }

    @Test
    void readingTheSameStaffListAgainChangesNothing() {
        assertThat(inTransaction(staffList, () -> {})).isZero();
    }

    @Test
    void aReplicaThatStartsWhileAnotherReadsTheListWaitsAndFindsItRead(@TempDir Path directory) throws Exception {
        // Given a list of a new agency, and a replica that has read it but not yet committed
        var list = Files.writeString(directory.resolve("posts.yaml"), """
                units:
                  - {agency: H26.901, unit: mot-cua, claim: true}
                assignments:
                  - {id: 901-mot-cua-1, officer: cb-901-1, name: Lê Văn Tú, decision: 1/QĐ-UBND, agency: H26.901, unit: mot-cua, role: COUNTER_OFFICER, \
                from: 2026-01-05}
                """);
        var commit = new CountDownLatch(1);
        var hasRead = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> inTransaction(list, () -> {
            hasRead.countDown();
            await().until(() -> commit.getCount() == 0);
        }));
        await().until(() -> hasRead.getCount() == 0 || first.isDone());

        // When
        var second = CompletableFuture.supplyAsync(() -> inTransaction(list, () -> {}));
        await().during(Duration.ofSeconds(1)).until(() -> !second.isDone());
        commit.countDown();

        // Then
        assertThat(first.get()).isEqualTo(1);
        assertThat(second.get()).isZero();
    }

    private int inTransaction(Path list, Runnable beforeCommit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try {
                var changed = importPosts.read(list);
                assignments.flush();
                beforeCommit.run();
                return changed;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void assignmentsAreToldToTheOtherServices() {
        var id = UUID.randomUUID();
        harness.send(checked(id, internal("certificate")), id, "procedure");
        command("cb-101-2", id, "reception", "accept", "{}").then().statusCode(200);

        await().until(() -> harness.keysOn("motcua.post.v1").contains("101-tu-phap-1"));
    }
}
