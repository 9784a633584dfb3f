package vn.motcua.procedure.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field that a person fills in.
 *
 * @param pointer into the answers
 * @param schema what is declared of it, in the order in which it was found
 */
public record FormField(String pointer, List<JsonNode> schema) {
    /** A keyword's value, from the first part that has it. */
    public JsonNode keyword(String name) {
        return schema.stream()
                .filter(part -> part.has(name))
                .findFirst()
                .map(part -> part.get(name))
                .orElseGet(MissingNode::getInstance);
    }

    /** The values that it may have, if it lists them. */
    public Stream<String> choices() {
        return keyword("enum").valueStream().map(JsonNode::asText);
    }
}
