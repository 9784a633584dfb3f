package vn.motcua.routing.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class HistoryTest {
    @Inject
    Harness harness;

    @Inject
    DataSource dataSource;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void anAcceptedCase() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.send(checked(application, internal("certificate")), application, "procedure");
        command("cb-101-1", application, "reception", "accept", "{}").then().statusCode(200);
    }

    @Test
    void eachLineIsChainedToTheOneBefore() throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select hash, previous_hash from case_history where case_id = ? order by position")) {
            query.setObject(1, application);
            var rows = query.executeQuery();
            var previous = "";
            var lines = 0;
            while (rows.next()) {
                assertThat(rows.getString("previous_hash")).isEqualTo(previous);
                previous = rows.getString("hash");
                lines++;
            }
            assertThat(lines).isEqualTo(3);
        }
    }

    @Test
    void theChainIsComputedAnewFromItsRows() throws Exception {
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement("select * from case_history where case_id = ? order by position")) {
            query.setObject(1, application);
            var rows = query.executeQuery();
            var previous = "";
            while (rows.next()) {
                assertThat(rows.getString("hash")).isEqualTo(hash(previous, rows));
                previous = rows.getString("hash");
            }
            assertThat(previous).isNotEmpty();
        }
    }

    /** SHA-256 over each column's length, a colon, and its text. */
    private static String hash(String previous, ResultSet row) throws Exception {
        var text = new StringBuilder(previous.length() + ":" + previous);
        for (var column : List.of(
                "case_id", "position", "at", "actor", "agency", "action", "leg", "basis", "detail", "portal_code")) {
            var value = column.equals("at")
                    ? row.getObject(column, OffsetDateTime.class).toInstant().toString()
                    : String.valueOf(row.getString(column));
            text.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
        var digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    @Test
    void theServicesRoleCanNeitherChangeNorDeleteIt() throws SQLException {
        for (var statement : new String[] {"update case_history set actor = 'x'", "delete from case_history"}) {
            try (var connection = dataSource.getConnection();
                    var command = connection.createStatement()) {
                assertThatThrownBy(() -> command.execute(statement)).hasMessageContaining("permission denied");
            }
        }
    }
}
