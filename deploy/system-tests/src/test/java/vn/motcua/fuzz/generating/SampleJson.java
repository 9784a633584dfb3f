package vn.motcua.fuzz.generating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import vn.motcua.fuzz.document.ApiDocument;

/** A value that fits a schema, sometimes at or just beyond its bounds. */
final class SampleJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private final ApiDocument document;
    private final Dice dice;
    private final int edges;

    /** @param edges percentage of values at a bound */
    SampleJson(ApiDocument document, Dice dice, int edges) {
        this.document = document;
        this.dice = dice;
        this.edges = edges;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode reference, int depth) {
        var schema = document.resolved(reference);
        if (schema.has("enum")) {
            return schema.path("enum").get(dice.below(schema.path("enum").size()));
        }
        if (!schema.path("examples").isEmpty() && !dice.percent(edges)) {
            return schema.path("examples").get(0);
        }
        var type = schema.path("type").isArray() ? schema.at("/type/0") : schema.path("type");
        return switch (type.asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> JSON.booleanNode(dice.percent(50));
            case "string" -> JSON.textNode(text(schema));
            default -> JSON.objectNode();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            var required = schema.path("required")
                    .valueStream()
                    .anyMatch(name -> name.asText().equals(property.getKey()));
            if (required ? !dice.percent(edges / 4) : depth < DEEPEST && dice.percent(50)) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        var size = dice.percent(edges) ? dice.of(0, schema.path("maxItems").asInt(20) + 1) : dice.below(3);
        for (int i = 0; i < size && depth < DEEPEST; i++) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode number(JsonNode schema) {
        var least = schema.path("minimum").asLong(0);
        var most = schema.path("maximum").asLong(1000);
        if (dice.percent(edges)) {
            return dice.of(
                    JSON.numberNode(least - 1),
                    JSON.numberNode(least),
                    JSON.numberNode(most),
                    JSON.numberNode(most + 1),
                    JSON.numberNode(Long.MIN_VALUE),
                    JSON.numberNode(BigInteger.TEN.pow(90)),
                    JSON.numberNode(1.5),
                    JSON.numberNode(-0.0));
        }
        return JSON.numberNode(least + dice.below((int) Math.min(most - least + 1, 10_000)));
    }

    private String text(JsonNode schema) {
        if (dice.percent(edges)) {
            var least = schema.path("minLength").asInt(0);
            var most = schema.path("maxLength").asInt(200);
            return "ẵ".repeat(Math.max(0, dice.of(least - 1, least, most, most + 1)));
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> dice.uuid().toString();
            case "date" -> "2026-09-01";
            case "date-time" -> "2026-09-01T08:00:00+07:00";
            default -> dice.of("An", "Lý do", "BL-0001", "cb-101-2", "Một đoạn văn bản");
        };
    }
}
