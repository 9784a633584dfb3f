package vn.motcua.fuzz.judging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The schemas of a document, read strictly: an answer has no property that the document does not name. Plain JSON Schema
 * allows any property, so it would not find one that the document forgot.
 */
public final class Closed {
    private Closed() {}

    public static ObjectNode components(JsonNode components) {
        ObjectNode copy = components.deepCopy();
        close(copy.path("schemas"));
        return copy;
    }

    /** The schema with its references resolved. */
    public static ObjectNode in(JsonNode schema, ObjectNode components) {
        var alone = JsonNodeFactory.instance.objectNode();
        ObjectNode copy = schema.deepCopy();
        close(copy);
        alone.setAll(copy);
        alone.set("components", components);
        return alone;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(Closed::close);
    }
}
