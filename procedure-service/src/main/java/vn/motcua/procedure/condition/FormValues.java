package vn.motcua.procedure.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form as the values that expressions work on. A form larger than a person would fill in is not read. */
public final class FormValues {
    static final int MAXIMUM_DEPTH = 32;
    static final int MAXIMUM_NODES = 10_000;

    private int nodes;

    private FormValues() {}

    /** Empty if it is not an object, nested more than 32 deep or larger than 10,000 values. */
    public static Optional<Map<String, Object>> of(JsonNode form) {
        if (form == null || !form.isObject()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FormValues().object(form, 0));
        } catch (TooMuch tooMuch) {
            return Optional.empty();
        }
    }

    private Map<String, Object> object(JsonNode node, int depth) {
        var values = new LinkedHashMap<String, Object>();
        node.properties().forEach(field -> {
            // An explicit null counts as absent: has() is then false.
            if (!field.getValue().isNull()) {
                values.put(field.getKey(), value(field.getValue(), depth + 1));
            }
        });
        return values;
    }

    private List<Object> array(JsonNode node, int depth) {
        var values = new ArrayList<>();
        node.forEach(item -> values.add(value(item.isNull() ? MissingNode.getInstance() : item, depth + 1)));
        return values;
    }

    private Object value(JsonNode node, int depth) {
        if (depth > MAXIMUM_DEPTH || ++nodes > MAXIMUM_NODES) {
            throw new TooMuch();
        }
        return switch (node.getNodeType()) {
            case OBJECT -> object(node, depth);
            case ARRAY -> array(node, depth);
            case BOOLEAN -> node.booleanValue();
            case NUMBER ->
                node.canConvertToLong() && node.isIntegralNumber() ? (Object) node.longValue() : node.doubleValue();
            case STRING, BINARY, POJO, MISSING, NULL -> node.asText();
        };
    }

    private static final class TooMuch extends RuntimeException {
        TooMuch() {
            super("form too deep or too large", null, false, false);
        }
    }
}
