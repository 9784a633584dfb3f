package vn.motcua.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** The table {@code idempotency_key}: one statement runs before the command and one after it. */
@Singleton
class StoredAnswers {
    static final Duration KEPT = Duration.ofHours(24);

    // Waits for a parallel request's transaction; then "old" is that request's row, or null if it was rolled back.
    private static final String TAKE = """
            insert into idempotency_key as present (caller, operation, key, taken_at) values (?, ?, ?, ?)
            on conflict (caller, operation, key) do update set taken_at = present.taken_at
            returning old.fingerprint, old.status, old.body, old.location, old.etag, old.taken_at
            """;
    private static final String KEEP = """
            update idempotency_key set fingerprint = ?, status = ?, body = ?, location = ?, etag = ?, taken_at = ?
            where caller = ? and operation = ? and key = ?
            """;

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    StoredAnswers(DataSource database, RestJson json, Clock clock) {
        this.database = database;
        this.json = json.getContext(Object.class);
        this.clock = clock;
    }

    record Place(String caller, String operation, String key) {}

    /** The stored answer; empty if the command must be executed now. */
    Optional<StoredAnswer> take(Place place) {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            place(take, 1, place);
            take.setObject(4, now());
            try (ResultSet old = take.executeQuery()) {
                old.next();
                return stored(old);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private Optional<StoredAnswer> stored(ResultSet old) throws SQLException {
        OffsetDateTime takenAt = old.getObject("taken_at", OffsetDateTime.class);
        if (takenAt == null || takenAt.isBefore(now().minus(KEPT))) {
            return Optional.empty();
        }
        return Optional.of(new StoredAnswer(
                old.getBytes("fingerprint"),
                old.getInt("status"),
                old.getString("body"),
                old.getString("location"),
                old.getString("etag")));
    }

    Response keep(Place place, byte[] asked, Response answer) {
        StoredAnswer kept = StoredAnswer.of(asked, answer, body(answer.getEntity()));
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setBytes(1, asked);
            keep.setInt(2, kept.status());
            keep.setObject(3, kept.body(), Types.VARCHAR);
            keep.setObject(4, kept.location(), Types.VARCHAR);
            keep.setObject(5, kept.etag(), Types.VARCHAR);
            keep.setObject(6, now());
            place(keep, 7, place);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
        // The first caller gets the stored answer too, so that all answers are equal byte for byte.
        return kept.response();
    }

    private static void place(PreparedStatement statement, int first, Place place) throws SQLException {
        statement.setString(first, place.caller());
        statement.setString(first + 1, place.operation());
        statement.setString(first + 2, place.key());
    }

    private String body(Object entity) {
        try {
            return entity == null ? null : json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + entity.getClass(), e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static RuntimeException failure(SQLException e) {
        if (DatabaseFaults.LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
            return Problem.conflict("idempotency-key-in-use");
        }
        return DatabaseFaults.problem(e)
                .<RuntimeException>map(problem -> problem)
                .orElseGet(() -> new IllegalStateException("idempotency_key cannot be used", e));
    }
}
