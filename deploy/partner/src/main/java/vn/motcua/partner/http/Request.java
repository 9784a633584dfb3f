package vn.motcua.partner.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** A request as a handler sees it: the named parts of its path, its query, its body. */
public record Request(Map<String, String> path, Map<String, String> query, String contentType, byte[] body) {
    /**
     * The part of the path called {@code name}.
     *
     * @throws Problem 400 unless it has the given shape
     */
    public String path(String name, Pattern shape) {
        var value = path.get(name);
        if (!shape.matcher(value).matches()) {
            throw Problem.badInput("/" + name, "shape", "must match " + shape);
        }
        return value;
    }

    /**
     * The body, which must be a JSON object.
     *
     * @throws Problem 400 otherwise
     */
    public ObjectNode json() {
        return read() instanceof ObjectNode object ? object : notAnObject();
    }

    private JsonNode read() {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw Problem.badInput("", "json", "is not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode notAnObject() {
        throw Problem.badInput("", "object", "must be a JSON object");
    }
}
