package vn.motcua.procedure.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The differences of a later version from an earlier one. List members are identified by their code or key, so that a paper
 * that moved up is no difference; lists of plain words are compared as sets.
 */
final class Differences {
    private static final List<String> NAMES = List.of("code", "key");

    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** @param pointer into the provisions, with the code or key in place of a list's index */
    record Difference(String pointer, Change change, JsonNode before, JsonNode after) {}

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(JsonNode before, JsonNode after) {
        var differences = new Differences();
        differences.compare("", before, after);
        return differences.found;
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            compare(pointer, fields(before), fields(after));
        } else if (before.isArray() && after.isArray() && isNamed(before) && isNamed(after)) {
            compare(pointer, named(before), named(after));
        } else if (before.isArray() && after.isArray() && isPlain(before) && isPlain(after)) {
            compare(pointer, plain(before), plain(after));
        } else {
            found.add(new Difference(pointer, Change.CHANGED, before, after));
        }
    }

    private void compare(String pointer, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            var at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (!after.containsKey(name)) {
                found.add(new Difference(at, Change.REMOVED, before.get(name), null));
            } else if (!before.containsKey(name)) {
                found.add(new Difference(at, Change.ADDED, null, after.get(name)));
            } else {
                compare(at, before.get(name), after.get(name));
            }
        }
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        return collected(put -> object.properties().forEach(field -> put.put(field.getKey(), field.getValue())));
    }

    private static Map<String, JsonNode> named(JsonNode array) {
        return collected(put -> array.forEach(member -> put.put(name(member), member)));
    }

    private static Map<String, JsonNode> plain(JsonNode array) {
        return collected(put -> array.forEach(member -> put.put(member.asText(), member)));
    }

    private static Map<String, JsonNode> collected(Consumer<Map<String, JsonNode>> filling) {
        var collected = new LinkedHashMap<String, JsonNode>();
        filling.accept(collected);
        return collected;
    }

    /** Whether each member has a unique name. */
    private static boolean isNamed(JsonNode array) {
        var names = Stream.iterate(0, index -> index < array.size(), index -> index + 1)
                .map(index -> name(array.get(index)))
                .toList();
        return !names.contains("") && names.stream().distinct().count() == names.size();
    }

    private static String name(JsonNode member) {
        return NAMES.stream()
                .map(name -> member.path(name).asText(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isPlain(JsonNode array) {
        for (JsonNode member : array) {
            if (!member.isValueNode()) {
                return false;
            }
        }
        return true;
    }
}
