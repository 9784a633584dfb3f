package vn.motcua.fuzz.judging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.fuzz.document.ApiDocument;
import vn.motcua.fuzz.sending.RawAnswer;
import vn.motcua.fuzz.sending.RawCall;

/** Whether an answer conforms to the document: status, headers, media type, body. */
final class Documented {
    // The headers with a meaning for the API; the others belong to the connection.
    private static final Set<String> MEANT = Set.of(
            "etag",
            "location",
            "link",
            "retry-after",
            "content-language",
            "vary",
            "www-authenticate",
            "cache-control",
            "content-disposition",
            "x-content-type-options",
            "set-cookie");

    private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();
    private final Map<ApiDocument, ObjectNode> components = new ConcurrentHashMap<>();

    List<String> faults(RawCall call, RawAnswer answer) {
        var documented = call.operation().answer(answer.status());
        if (documented.isMissingNode()) {
            return List.of("a status that is not documented");
        }
        var faults = new ArrayList<String>();
        headers(call, documented.path("headers"), answer, faults);
        var content = documented.path("content");
        if (content.isEmpty()) {
            if (answer.body().length > 0) {
                faults.add("a body where none is documented");
            }
        } else if (!content.has(answer.mediaType()) && !content.has("*/*")) {
            faults.add("the media type %s is not documented".formatted(answer.mediaType()));
        } else if (answer.mediaType().endsWith("json")) {
            schema(call, answer).ifPresent(schema -> faults.addAll(Schemas.faults(schema, answer.text())));
        }
        return faults;
    }

    private static void headers(RawCall call, JsonNode documented, RawAnswer answer, List<String> faults) {
        documented.properties().stream()
                .filter(header -> call.operation()
                        .document()
                        .resolved(header.getValue())
                        .path("required")
                        .asBoolean())
                .filter(header -> answer.header(header.getKey()).isEmpty())
                .forEach(header -> faults.add("the documented header %s is missing".formatted(header.getKey())));
        answer.headers().stream()
                .map(RawCall.Header::name)
                .filter(name -> MEANT.contains(name.toLowerCase(java.util.Locale.ROOT)))
                .filter(name -> documented
                        .propertyStream()
                        .noneMatch(known -> known.getKey().equalsIgnoreCase(name)))
                .forEach(name -> faults.add("the header %s is not documented".formatted(name)));
    }

    private Optional<Schema> schema(RawCall call, RawAnswer answer) {
        var key = call.operation().name() + " " + answer.status() + " " + answer.mediaType();
        return schemas.computeIfAbsent(key, _ -> {
            var document = call.operation().document();
            var schema = call.operation()
                    .answer(answer.status())
                    .path("content")
                    .path(answer.mediaType())
                    .path("schema");
            var closed = components.computeIfAbsent(
                    document, known -> Closed.components(known.root().path("components")));
            return schema.isMissingNode() ? Optional.empty() : Optional.of(Schemas.compiled(Closed.in(schema, closed)));
        });
    }
}
