package vn.motcua.intake.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.motcua.events.PostRole;
import vn.motcua.intake.OtherServices;
import vn.motcua.intake.PortalServer;
import vn.motcua.stack.test.Patience;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "intake"), @ResourceArg(name = "s3", value = "true")})
@WithTestResource(PortalServer.class)
class AssignmentListenerTest {
    @Inject
    DataSource database;

    @Test
    void aPostOfAWholeAgencyIsTakenInThoughItHasNoUnit() throws SQLException {
        // When
        try (var others = new OtherServices()) {
            others.assigns("cb-16-9", "H26.16", null, PostRole.APPROVER);
        }

        // Then
        Patience.await()
                .until(() -> count("select count(*) from assignment where officer = 'cb-16-9' and unit is null") == 1);
        assertThat(count("select count(*) from parked_event where subject like 'cb-16-9%'"))
                .isZero();
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
