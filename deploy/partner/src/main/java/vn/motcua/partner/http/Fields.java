package vn.motcua.partner.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the fields of an object and collects all faults; {@link #check()} reports them together. */
public final class Fields {
    private static final int LONGEST_TEXT = 2000;

    private final ObjectNode object;
    private final List<Problem.Error> errors = new ArrayList<>();

    public Fields(ObjectNode object) {
        this.object = object;
    }

    public Optional<String> text(String name) {
        var node = present(name);
        var readable = node.filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_TEXT);
        if (node.isPresent() && readable.isEmpty()) {
            wrong(name, "text", "must be a text of 1 to " + LONGEST_TEXT + " characters");
        }
        return readable;
    }

    public String requiredText(String name) {
        if (present(name).isEmpty()) {
            wrong(name, "required", "is required");
        }
        return text(name).orElse("");
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        var values = Arrays.asList(type.getEnumConstants());
        var chosen = text(name)
                .flatMap(text -> values.stream()
                        .filter(value -> value.name().equals(text))
                        .findFirst());
        if (present(name).isPresent() && chosen.isEmpty()) {
            wrong(name, "choice", "must be one of " + values);
        }
        return chosen;
    }

    public Optional<Integer> whole(String name, int least, int most) {
        var node = present(name);
        var number = node.filter(JsonNode::canConvertToInt)
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::intValue)
                .filter(n -> n >= least && n <= most);
        if (node.isPresent() && number.isEmpty()) {
            wrong(name, "number", "must be a whole number from " + least + " to " + most);
        }
        return number;
    }

    /** A time with its offset (RFC 3339). */
    public Optional<OffsetDateTime> time(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text));
            } catch (DateTimeParseException e) {
                wrong(name, "time", "must be an RFC 3339 time with offset");
                return Optional.empty();
            }
        });
    }

    public Optional<JsonNode> object(String name) {
        var node = present(name);
        if (node.isPresent() && !node.get().isObject()) {
            wrong(name, "object", "must be an object");
        }
        return node;
    }

    public List<JsonNode> objects(String name) {
        var elements = new ArrayList<JsonNode>();
        var node = present(name);
        node.ifPresent(list -> list.forEach(elements::add));
        if (node.isPresent() && !(node.get().isArray() && elements.stream().allMatch(JsonNode::isObject))) {
            wrong(name, "list", "must be a list of objects");
        }
        return elements;
    }

    public void wrong(String name, String code, String message) {
        errors.add(new Problem.Error("/" + name, code, message));
    }

    /**
     * Must be called after all fields are read.
     *
     * @throws Problem 400 listing every fault found
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw Problem.badInput(errors);
        }
    }

    private Optional<JsonNode> present(String name) {
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }
}
