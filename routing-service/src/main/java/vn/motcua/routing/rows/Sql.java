package vn.motcua.routing.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of SQL.
 *
 * @param text with a question mark for each value
 * @param values in the order of the question marks
 */
public record Sql(String text, List<Object> values) {
    public static Sql of(String text, Object... values) {
        return new Sql(text, List.of(values));
    }

    /** @param template with {@code %s} for each part */
    public static Sql format(String template, Sql... parts) {
        return new Sql(
                template.formatted(Arrays.stream(parts).map(Sql::text).toArray()),
                Arrays.stream(parts).flatMap(part -> part.values.stream()).toList());
    }

    public static Sql joined(String between, List<Sql> parts) {
        return new Sql(
                parts.stream().map(Sql::text).collect(Collectors.joining(between)),
                parts.stream().flatMap(part -> part.values.stream()).toList());
    }

    public static Sql equal(String column, Object value) {
        return of(column + " = ?", value);
    }

    /** Empty if nothing is wanted. */
    public static Optional<Sql> equalIfWanted(String column, Object value) {
        return value == null || "".equals(value) ? Optional.empty() : Optional.of(equal(column, value));
    }

    /** The condition or its opposite. Empty if nothing is wanted. */
    public Optional<Sql> ifWanted(Boolean wanted) {
        return wanted == null ? Optional.empty() : Optional.of(wanted ? this : format("not (%s)", this));
    }

    public Sql and(Sql other) {
        return joined(" and ", Stream.of(this, other).toList());
    }
}
