package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FailingDatabase.class)
class ForgetOldKeysTest {
    private static final String CALLER = "citizen:forgotten";

    @Inject
    ForgetOldKeys forgetOldKeys;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void aKeyIsForgottenAfterADayAndNotBefore() throws SQLException {
        // Given
        taken("yesterday", Duration.ofHours(24).plusMinutes(1));
        taken("just within", Duration.ofHours(24).minusMinutes(1));
        taken("now", Duration.ZERO);

        // When
        forgetOldKeys.forget();

        // Then
        assertThat(keys()).containsExactly("just within", "now");
    }

    private void taken(String key, Duration ago) throws SQLException {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into idempotency_key (caller, operation, key, taken_at, body) values (?, 'x', ?, ?,"
                                + " '{}')")) {
            insert.setString(1, CALLER);
            insert.setString(2, key);
            insert.setObject(3, OffsetDateTime.now(clock).minus(ago));
            insert.executeUpdate();
        }
    }

    private List<String> keys() throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select key from idempotency_key where caller = ? order by taken_at")) {
            select.setString(1, CALLER);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        }
        return keys;
    }
}
