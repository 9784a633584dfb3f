package vn.motcua.procedure.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The written format of the law's data: a JSON Schema that names every fault of a document with its place. */
public final class CatalogueFormat {
    private static final ObjectNode WHOLE = whole();

    private CatalogueFormat() {}

    /** @param definition its name in {@code catalogue/format.json}, or {@code version}: provisions with their period */
    public static JsonNode of(String definition) {
        return WHOLE.deepCopy().put("$ref", "#/$defs/" + definition);
    }

    /** The same part where nothing of it is required yet. @param pointer below the definitions, to a schema of objects */
    public static JsonNode unfinished(String pointer) {
        var schema = WHOLE.deepCopy();
        ObjectNode part = WHOLE.get("$defs").at(pointer).deepCopy();
        part.remove(List.of("required", "oneOf"));
        schema.setAll(part);
        return schema;
    }

    private static ObjectNode whole() {
        try (var stream = CatalogueFormat.class.getResourceAsStream("/catalogue/format.json")) {
            var format = (ObjectNode) new ObjectMapper().readTree(stream);
            var definitions = (ObjectNode) format.get("$defs");
            definitions.set("version", version(definitions));
            return format;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Merged here: a schema that refers to two others cannot detect unknown fields.
    private static ObjectNode version(ObjectNode definitions) {
        ObjectNode version = definitions.get("provisions").deepCopy();
        var period = definitions.get("period");
        ((ObjectNode) version.get("properties")).setAll((ObjectNode) period.get("properties"));
        ((ArrayNode) version.get("required")).addAll((ArrayNode) period.get("required"));
        return version;
    }
}
