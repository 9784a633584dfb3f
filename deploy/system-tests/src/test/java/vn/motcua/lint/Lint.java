package vn.motcua.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.fuzz.document.ApiDocument;
import vn.motcua.fuzz.document.Operation;

/** The project's own rules for an OpenAPI document, beyond the official schema. */
final class Lint {
    private static final String CAMEL = "[a-z][A-Za-z0-9]*";

    private final ApiDocument document;
    private final List<String> faults = new ArrayList<>();

    private Lint(ApiDocument document) {
        this.document = document;
    }

    /** @param forEverybody ids of the operations that need no token */
    static List<String> faults(ApiDocument document, Set<String> forEverybody) {
        var lint = new Lint(document);
        lint.document();
        document.operations().forEach(operation -> lint.operation(operation, forEverybody));
        lint.schemas();
        lint.faults.addAll(References.faults(document.root()));
        lint.faults.addAll(Examples.faults(document));
        return lint.faults;
    }

    private void document() {
        for (var pointer : List.of(
                "/info/title",
                "/info/version",
                "/info/description",
                "/info/license/name",
                "/info/license/url",
                "/info/contact/name",
                "/info/contact/url",
                "/servers/0/url")) {
            require(!document.root().at(pointer).asText().isBlank(), "the document", pointer + " is missing");
        }
        var ids = document.operations().stream()
                .map(operation -> operation.node().path("operationId").asText())
                .toList();
        require(ids.size() == Set.copyOf(ids).size(), "the document", "an operationId stands twice: " + ids);
    }

    private void operation(Operation operation, Set<String> forEverybody) {
        var id = operation.node().path("operationId").asText();
        require(id.matches(CAMEL), operation.name(), "no operationId in camel case");
        for (var text : List.of("summary", "description")) {
            require(!operation.node().path(text).asText().isBlank(), operation.name(), "no " + text);
        }
        require(!operation.node().path("tags").isEmpty(), operation.name(), "no tag");
        require(operation.kinds().isEmpty() == forEverybody.contains(id), operation.name(), "open to whom? " + id);
        parameters(operation);
        answers(operation);
    }

    private void parameters(Operation operation) {
        for (var in : List.of("path", "query", "header")) {
            for (var parameter : operation.parameters(in)) {
                var name = operation.name() + " ?" + parameter.path("name").asText();
                require(!parameter.path("description").asText().isBlank(), name, "not described");
                require(parameter.has("schema"), name, "no schema");
                require(parameter.has("example"), name, "no example");
                require(
                        in.equals("header") || parameter.path("name").asText().matches(CAMEL),
                        name,
                        "not in camel case");
            }
        }
        var inBraces =
                operation.path().chars().filter(character -> character == '{').count();
        require(inBraces == operation.parameters("path").size(), operation.name(), "a part of the path not described");
    }

    private void answers(Operation operation) {
        var answers = operation.node().path("responses");
        List<String> wanted = new ArrayList<>(List.of("400", "406", "413", "500", "503"));
        if (!operation.kinds().isEmpty()) {
            wanted.addAll(List.of("401", "403"));
        }
        if (operation.path().contains("{")) {
            wanted.add("404");
        }
        if (!operation.bodyTypes().isEmpty()) {
            wanted.add("415");
            require(
                    !operation.body().path("description").asText().isBlank(),
                    operation.name(),
                    "the body is not described");
        }
        if (operation.hasParameter("header", "If-Match")) {
            wanted.addAll(List.of("409", "412", "428"));
        }
        if (operation.hasParameter("header", "Idempotency-Key")) {
            wanted.addAll(List.of("409", "422"));
        }
        wanted.forEach(status -> require(answers.has(status), operation.name(), "does not tell of " + status));
        answers.fieldNames().forEachRemaining(status -> answer(operation, Integer.parseInt(status)));
    }

    private void answer(Operation operation, int status) {
        var answer = operation.answer(status);
        var where = operation.name() + " " + status;
        require(!answer.path("description").asText().isBlank(), where, "not described");
        answer.path("headers")
                .properties()
                .forEach(header -> require(
                        !header.getValue().path("description").asText().isBlank(),
                        where,
                        header.getKey() + " not described"));
        require(
                status < 400
                        || answer.at("/content/application~1problem+json/schema/$ref")
                                .asText()
                                .endsWith("/Problem"),
                where,
                "is no problem");
        require(
                status != 200 && status != 201 && status != 202
                        || !answer.path("content").isEmpty(),
                where,
                "says nothing of its body");
    }

    private void schemas() {
        document.root().at("/components/schemas").properties().forEach(schema -> {
            require(schema.getKey().matches("[A-Z][A-Za-z]*"), schema.getKey(), "not named as a type");
            properties(schema.getKey(), schema.getValue());
        });
    }

    private void properties(String where, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            var name = where + "." + property.getKey();
            require(property.getKey().matches(CAMEL), name, "not in camel case");
            require(!property.getValue().path("description").asText().isBlank(), name, "not described");
            require(
                    property.getValue().has("type") || property.getValue().has("$ref"),
                    name,
                    "has no type: described, but no longer there?");
            properties(name, property.getValue());
        });
    }

    private void require(boolean holds, String where, String fault) {
        if (!holds) {
            faults.add(where + ": " + fault);
        }
    }
}
