package vn.motcua.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.Asking.AN;
import static vn.motcua.intake.Asking.citizen;
import static vn.motcua.intake.Asking.submitted;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.intake.CaseStatusFixtures;
import vn.motcua.intake.Filings;
import vn.motcua.intake.OtherServices;
import vn.motcua.intake.PortalServer;
import vn.motcua.intake.Staff;
import vn.motcua.stack.test.Patience;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "intake"), @ResourceArg(name = "s3", value = "true")})
@WithTestResource(PortalServer.class)
class ResultAcknowledgedTest {
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%application%'""";

    @Inject
    DataSource dataSource;

    @Test
    void theOwnersAcknowledgementSucceedsThoughTheOfficesTellSomethingAtTheSameTime() throws Exception {
        // Given a result, and an event that is being applied to the application
        var result = "/v1/applications/" + issued() + "/results/status";
        try (var consumer = dataSource.getConnection()) {
            consumer.setAutoCommit(false);
            touch(consumer, result.split("/")[3]);

            // When
            var acknowledging = CompletableFuture.supplyAsync(
                    () -> citizen(AN).post(result + "/acknowledgement").statusCode());
            Patience.await().until(() -> somebodyWaits() || acknowledging.isDone());
            consumer.commit();

            // Then
            assertThat(acknowledging.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        }
    }

    private UUID issued() {
        try (var others = new OtherServices()) {
            Staff.takeTheirSeats(others);
            var id = submitted(citizen(AN), citizen(AN), Filings.byTransactor());
            others.says(id.toString(), 1, new CaseOpened(id, CaseStatusFixtures.at(1), CaseStatusFixtures.DUE));
            others.says(
                    id.toString(),
                    2,
                    new ResultIssued(
                            id, CaseStatusFixtures.accepted(9), "status", Outcome.GRANTED, "7/XN", null, null));
            Patience.await()
                    .until(() -> citizen(AN).get("/v1/applications/" + id).<Integer>path("portalCode") == 9);
            return id;
        }
    }

    private static void touch(Connection consumer, String application) throws SQLException {
        try (var update = consumer.prepareStatement("update application set version = version + 1 where id = ?")) {
            update.setObject(1, UUID.fromString(application));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private boolean somebodyWaits() throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery(WAITING)) {
            rows.next();
            return rows.getLong(1) > 0;
        }
    }
}
