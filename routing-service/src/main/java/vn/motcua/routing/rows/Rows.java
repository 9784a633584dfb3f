package vn.motcua.routing.rows;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import vn.motcua.events.EventJson;
import vn.motcua.events.Text;

/** Reads rows outside the entities: a list is read, shown and forgotten, and none of its rows is ever changed. */
@Singleton
public class Rows {
    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @param query with its values */
    public <T> List<T> read(Sql query, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query.text())) {
            for (int i = 0; i < query.values().size(); i++) {
                set(statement, i + 1, query.values().get(i));
            }
            var read = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.of(rows));
                }
            }
            return read;
        } catch (SQLException fault) {
            throw new IllegalStateException("the rows cannot be read", fault);
        }
    }

    /** The constant of that name; null if there is none. */
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** A text in both languages, as it is stored; null if there is none. */
    public static Text text(String json) {
        return json == null ? null : EventJson.read(json.getBytes(StandardCharsets.UTF_8), Text.class);
    }

    /** The time in a column; null if there is none. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void set(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case Instant instant -> statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
            case Collection<?> texts ->
                statement.setArray(place, statement.getConnection().createArrayOf("text", texts.toArray()));
            default -> statement.setObject(place, value);
        }
    }
}
