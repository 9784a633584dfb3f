package vn.motcua.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.fuzz.document.ApiDocument;
import vn.motcua.fuzz.document.Operation;
import vn.motcua.fuzz.judging.Closed;
import vn.motcua.fuzz.judging.Schemas;

/** Every body and every answer has an example, and each example is valid by its schema, without extra properties. */
final class Examples {
    private final ApiDocument document;
    private final List<String> faults = new ArrayList<>();

    private Examples(ApiDocument document) {
        this.document = document;
    }

    static List<String> faults(ApiDocument document) {
        var examples = new Examples(document);
        document.operations().forEach(examples::operation);
        return examples.faults;
    }

    private void operation(Operation operation) {
        content(operation.name() + " body", operation.body().path("content"));
        operation
                .node()
                .path("responses")
                .fieldNames()
                .forEachRemaining(status -> content(
                        operation.name() + " " + status,
                        operation.answer(Integer.parseInt(status)).path("content")));
    }

    private void content(String where, JsonNode content) {
        content.properties().forEach(type -> media(where + " " + type.getKey(), type.getKey(), type.getValue()));
    }

    private void media(String where, String type, JsonNode media) {
        if (media.path("examples").isEmpty() && !where.matches(".* [45][0-9]{2} .*")) {
            faults.add(where + ": no example");
        }
        if (!media.has("schema")) {
            faults.add(where + ": no schema");
        } else if (type.endsWith("json")) {
            var schema = Schemas.compiled(Closed.in(
                    media.path("schema"), Closed.components(document.root().path("components"))));
            media.path("examples")
                    .properties()
                    .forEach(example -> Schemas.faults(
                                    schema,
                                    text(document.resolved(example.getValue()).path("value")))
                            .forEach(fault -> faults.add(where + " example " + example.getKey() + ": " + fault)));
        }
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
