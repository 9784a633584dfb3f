package vn.motcua.procedure.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The fields that a form's schema declares. @param root the schema */
public record FormFields(JsonNode root) {
    /** A name for the items of a list. */
    public static final String ITEM = "[]";

    private static final List<String> PERHAPS_MANY = List.of("anyOf", "oneOf");
    private static final List<String> PERHAPS_ONE = List.of("if", "then", "else");

    /**
     * All that a person fills in, in the order of their names: what is an object has fields of its own, and a list is filled in as one.
     * Fields that hold only under a condition are among them. The schema must have no fault: one that refers to itself has no end.
     */
    public List<FormField> all() {
        var found = new ArrayList<FormField>();
        collect("", List.of(root), found);
        return found;
    }

    private void collect(String pointer, List<JsonNode> declared, List<FormField> found) {
        var schema = declared.stream()
                .flatMap(part -> schemas(part, true).stream())
                .distinct()
                .toList();
        var names = new TreeSet<String>();
        schema.forEach(part -> part.path("properties").fieldNames().forEachRemaining(names::add));
        if (names.isEmpty() && !pointer.isEmpty()) {
            found.add(new FormField(pointer, schema));
        }
        for (String name : names) {
            var fields = schema.stream()
                    .map(part -> part.path("properties").path(name))
                    .filter(JsonNode::isObject)
                    .toList();
            collect(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), fields, found);
        }
    }

    /** Whether it declares this field, be it under a condition. @param path the names that lead to it */
    public boolean has(List<String> path) {
        return !declared(path, true).isEmpty();
    }

    /** The texts that may stand in the field; empty if no part that always holds lists them. */
    public Set<String> texts(List<String> path) {
        var texts = new HashSet<String>();
        for (JsonNode schema : declared(path, false)) {
            schemas(schema, false).forEach(part -> {
                part.path("enum").forEach(text -> texts.add(text.asText()));
                if (part.has("const")) {
                    texts.add(part.get("const").asText());
                }
            });
        }
        return texts;
    }

    private List<JsonNode> declared(List<String> path, boolean perhaps) {
        var schemas = List.of(root);
        for (String name : path) {
            schemas = schemas.stream()
                    .flatMap(schema -> schemas(schema, perhaps).stream())
                    .flatMap(schema -> declared(schema, name))
                    .toList();
        }
        return schemas;
    }

    private static Stream<JsonNode> declared(JsonNode schema, String name) {
        var declared = name.equals(ITEM)
                ? Stream.concat(Stream.of(schema.path("items")), elements(schema.path("prefixItems")))
                : Stream.concat(
                        Stream.of(schema.path("properties").path(name), schema.path("additionalProperties")),
                        elements(schema.path("patternProperties")));
        return declared.filter(JsonNode::isObject);
    }

    /** The schema with all that it is made of. @param perhaps also what holds under a condition only */
    private Set<JsonNode> schemas(JsonNode schema, boolean perhaps) {
        var found = new HashSet<JsonNode>();
        var next = new ArrayList<>(List.of(schema));
        while (!next.isEmpty()) {
            var part = next.removeLast();
            if (part.isObject() && found.add(part)) {
                parts(part, perhaps).forEach(next::add);
            }
        }
        return found;
    }

    private Stream<JsonNode> parts(JsonNode schema, boolean perhaps) {
        var reference = schema.path("$ref").asText();
        var parts = Stream.concat(
                reference.startsWith("#")
                        ? Stream.of(root.at(JsonPointer.compile(reference.substring(1))))
                        : Stream.of(),
                elements(schema.path("allOf")));
        if (!perhaps) {
            return parts;
        }
        return Stream.of(
                        parts,
                        PERHAPS_MANY.stream().flatMap(keyword -> elements(schema.path(keyword))),
                        PERHAPS_ONE.stream().map(schema::path),
                        elements(schema.path("dependentSchemas")))
                .flatMap(all -> all);
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
