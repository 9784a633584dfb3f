package vn.motcua.fuzz.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.motcua.local.Service;

/** A service's OpenAPI document as it is served. */
public record ApiDocument(Service service, JsonNode root) {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(item -> METHODS.contains(item.getKey()))
                        .map(item -> new Operation(
                                this, item.getKey().toUpperCase(Locale.ROOT), path.getKey(), item.getValue()))
                        .forEach(operations::add));
        return operations;
    }

    /** The thing itself, or what its {@code $ref} leads to. */
    public JsonNode resolved(JsonNode node) {
        var here = node;
        for (int i = 0; i < 20 && here.has("$ref"); i++) {
            here = at(here.path("$ref").asText());
        }
        return here;
    }

    /** Missing if nothing is there. */
    public JsonNode at(String reference) {
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : root.path("no such member");
    }
}
