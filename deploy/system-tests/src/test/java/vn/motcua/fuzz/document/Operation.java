package vn.motcua.fuzz.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.local.Service;

/** One operation of a document. @param path with its parameters in braces */
public record Operation(ApiDocument document, String method, String path, JsonNode node) {
    public Service service() {
        return document.service();
    }

    public String name() {
        return "%s %s %s".formatted(service().title(), method, path);
    }

    /** @param in path, query or header */
    public List<JsonNode> parameters(String in) {
        return Stream.concat(
                        node.path("parameters").valueStream(),
                        document.root()
                                .path("paths")
                                .path(path)
                                .path("parameters")
                                .valueStream())
                .map(document::resolved)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    public boolean hasParameter(String in, String name) {
        return parameters(in).stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(name));
    }

    /** The request body, by media type. */
    public List<String> bodyTypes() {
        var types = new ArrayList<String>();
        body().path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    public JsonNode body() {
        return document.resolved(node.path("requestBody"));
    }

    /** A missing node if the document does not have this status for the operation. */
    public JsonNode answer(int status) {
        return document.resolved(node.path("responses").path(Integer.toString(status)));
    }

    /** The kinds of caller that may use it; empty for everybody. */
    public List<String> kinds() {
        return node.path("security")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .toList();
    }
}
