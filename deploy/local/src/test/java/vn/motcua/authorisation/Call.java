package vn.motcua.authorisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A request, but for who sends it. */
record Call(String method, String path, String contentType, byte[] body, Map<String, String> headers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Call get(String path) {
        return new Call("GET", path, null, new byte[0], Map.of());
    }

    static Call post(String path) {
        return new Call("POST", path, null, new byte[0], Map.of());
    }

    static Call delete(String path) {
        return new Call("DELETE", path, null, new byte[0], Map.of());
    }

    static Call put(String path, Object body) {
        return sending("PUT", path, body);
    }

    static Call post(String path, Object body) {
        return sending("POST", path, body);
    }

    private static Call sending(String method, String path, Object body) {
        try {
            return new Call(method, path, "application/json", JSON.writeValueAsBytes(body), Map.of());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of " + body, e);
        }
    }

    static Call pdf(String path) {
        var body = "%PDF-1.7\n% giấy tờ\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        return new Call("POST", path, "application/pdf", body, Map.of());
    }

    /** The first part of a file of JSON lines. */
    static Call lines(String path, String lines) {
        return new Call(
                "PATCH",
                path,
                "application/jsonl",
                lines.getBytes(StandardCharsets.UTF_8),
                Map.of("Upload-Offset", "0"));
    }

    /** @param manifest the hash of its manifest */
    static Call zip(String path, byte[] archive, String manifest) {
        return new Call("POST", path, "application/zip", archive, Map.of("Archive-Manifest", manifest));
    }

    Call keyed() {
        return with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** @param version {@code *} for any */
    Call ifMatch(String version) {
        return with("If-Match", version.equals("*") ? version : "\"" + version + "\"");
    }

    private Call with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, contentType, body, more);
    }

    Call at(String otherPath) {
        return new Call(method, otherPath, contentType, body, headers);
    }
}
