package vn.motcua.procedure.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.events.Messages;

/**
 * The size of a schema with its references expanded, because a validator works through it in that way. Ten definitions that each
 * refer twice to the next are a thousand, thirty are a thousand million. A definition that refers back to itself is endless.
 */
final class SchemaSize {
    static final int MOST = 20_000;

    private static final long ENDLESS = Long.MAX_VALUE / 4;

    private final JsonNode root;
    private final Map<String, Long> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private SchemaSize(JsonNode root) {
        this.root = root;
    }

    /** The references of the schema must resolve. */
    static Optional<FormFault> faultIn(JsonNode schema) {
        if (new SchemaSize(schema).of(schema) <= MOST) {
            return Optional.empty();
        }
        return Optional.of(new FormFault("", "schema-too-large", Messages.of("schema-too-large")));
    }

    private long of(JsonNode node) {
        long size = 1;
        for (var field : node.properties()) {
            var isReference = SchemaReferences.REFERENCES.contains(field.getKey())
                    && field.getValue().isTextual();
            size += isReference ? target(field.getValue().textValue()) : of(field.getValue());
            size = Math.min(size, ENDLESS);
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            size = Math.min(size + of(node.get(index)), ENDLESS);
        }
        return size;
    }

    private long target(String reference) {
        var settled = known.get(reference);
        if (settled != null) {
            return settled;
        }
        if (!open.add(reference)) {
            return ENDLESS;
        }
        long size = of(root.at(JsonPointer.compile(reference.substring(1))));
        open.remove(reference);
        known.put(reference, size);
        return size;
    }
}
