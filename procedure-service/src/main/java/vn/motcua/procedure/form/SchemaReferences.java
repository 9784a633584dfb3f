package vn.motcua.procedure.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.events.Messages;

/** References of a schema must stay inside it: a remote one is refused, and never fetched. */
final class SchemaReferences {
    static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");
    private static final Set<String> IDENTIFIERS = Set.of("$id", "$anchor", "$dynamicAnchor", "$vocabulary");

    private final JsonNode root;
    private final List<FormFault> faults = new ArrayList<>();

    private SchemaReferences(JsonNode root) {
        this.root = root;
    }

    static List<FormFault> faultsIn(JsonNode schema) {
        var references = new SchemaReferences(schema);
        references.walk(schema, "");
        return references.faults;
    }

    private void walk(JsonNode node, String pointer) {
        node.properties().forEach(field -> {
            var place = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            inspect(field.getKey(), field.getValue(), place);
            walk(field.getValue(), place);
        });
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            walk(node.get(index), pointer + "/" + index);
        }
    }

    private void inspect(String key, JsonNode value, String place) {
        if (!value.isTextual()) {
            return;
        }
        var text = value.textValue();
        if (REFERENCES.contains(key) && !resolves(text)) {
            faults.add(
                    text.startsWith("#")
                            ? fault(place, "dangling-reference", text)
                            : fault(place, "remote-reference", text));
        } else if (IDENTIFIERS.contains(key) || key.equals("$schema") && !text.equals(JsonSchemas.DIALECT)) {
            faults.add(new FormFault(place, "identifier", Messages.of("identifier", key, text)));
        }
    }

    private boolean resolves(String reference) {
        try {
            return reference.startsWith("#")
                    && !root.at(JsonPointer.compile(reference.substring(1))).isMissingNode();
        } catch (IllegalArgumentException anchor) {
            return false;
        }
    }

    private static FormFault fault(String place, String keyword, String text) {
        return new FormFault(place, keyword, Messages.of(keyword, text));
    }
}
