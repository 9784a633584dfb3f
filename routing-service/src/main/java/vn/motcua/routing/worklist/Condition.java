package vn.motcua.routing.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A condition in SQL.
 *
 * @param sql without any value
 * @param values of its named parameters
 */
record Condition(String sql, Map<String, Object> values) {
    static Condition that(String sql) {
        return new Condition(sql, Map.of());
    }

    static Condition equal(String column, Object value) {
        return new Condition(column + " = :" + column, Map.of(column, value));
    }

    /** Empty if nothing is wanted. */
    static Optional<Condition> equalIfWanted(String column, Object value) {
        return value == null || "".equals(value) ? Optional.empty() : Optional.of(equal(column, value));
    }

    /** The condition or its opposite. Empty if nothing is wanted. */
    Optional<Condition> ifWanted(Boolean wanted) {
        return wanted == null
                ? Optional.empty()
                : Optional.of(wanted ? this : new Condition("not (" + sql + ")", values));
    }

    /** True if there is none. */
    static Condition all(List<Condition> conditions) {
        var parts = new ArrayList<>(List.of("true"));
        var values = new HashMap<String, Object>();
        for (var condition : conditions) {
            parts.add(condition.sql());
            values.putAll(condition.values());
        }
        return new Condition(String.join(" and ", parts), values);
    }

    Condition and(Condition other) {
        return all(List.of(this, other));
    }
}
