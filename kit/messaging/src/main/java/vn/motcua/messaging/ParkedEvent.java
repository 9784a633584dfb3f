package vn.motcua.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that waits, with the reason. */
record ParkedEvent(UUID id, Kind kind, String reason, int attempts, OffsetDateTime parkedAt, CloudEvent event) {
    @Schema(name = "ParkedEventKind")
    enum Kind {
        /** An earlier event of its source and subject has not been applied. */
        GAP,
        /** Its handler needs data that another event brings. */
        PREDECESSOR,
        /** It can never be handled as it is; ops replays or discards it. */
        DEAD;

        static Kind of(String name) {
            return name == null ? null : valueOf(name);
        }
    }

    static ParkedEvent of(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getObject("id", UUID.class),
                Kind.of(row.getString("kind")),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class),
                eventOf(row));
    }

    private static CloudEvent eventOf(ResultSet row) throws SQLException {
        var message = new Message(
                row.getString("topic"),
                row.getString("message_key"),
                Headers.ofJson(row.getString("headers")),
                row.getBytes("body"));
        return new CloudEvent(
                message,
                row.getObject("event_id", UUID.class),
                row.getString("source"),
                row.getString("type"),
                row.getString("subject"),
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getLong("sequence"));
    }
}
