package vn.motcua.playbook.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A request without its caller. @param contentType null if there is no body */
public record Call(String method, String path, String contentType, byte[] body, Map<String, String> headers) {
    private static final byte[] NOTHING = {};

    /** A body that is no JSON. @param query the query parameters that describe it */
    public record Content(String type, byte[] bytes, Map<String, String> query, Map<String, String> headers) {
        /** A small PDF that contains this text. */
        public static Content pdf(String text) {
            return text("application/pdf", "%PDF-1.7\n% " + text + "\n%%EOF\n");
        }

        /** A document that an applicant attaches. */
        public static Content paper(String code, String name) {
            return new Content("application/pdf", pdf(name).bytes(), Map.of("code", code, "name", name), Map.of());
        }

        /** National records, one a line. @param offset number of bytes of the file sent before */
        public static Content lines(String lines, long offset) {
            var bytes = lines.getBytes(StandardCharsets.UTF_8);
            return new Content("application/jsonl", bytes, Map.of(), Map.of("Upload-Offset", String.valueOf(offset)));
        }

        /** An archive of the catalogue. @param manifest the hash of its manifest */
        public static Content archive(byte[] bytes, String manifest) {
            return new Content("application/zip", bytes, Map.of(), Map.of("Archive-Manifest", manifest));
        }

        /** Fields of a form, encoded. */
        public static Content form(String fields) {
            return text("application/x-www-form-urlencoded", fields);
        }

        private static Content text(String type, String text) {
            return new Content(type, text.getBytes(StandardCharsets.UTF_8), Map.of(), Map.of());
        }
    }

    /** @param body null for none, {@link Content}, or an object to be written as JSON */
    public static Call of(String method, String path, Object body) {
        return switch (body) {
            case null -> new Call(method, path, null, NOTHING, Map.of());
            case Content content -> sending(content, method, path);
            default -> new Call(method, path, "application/json", json(body), Map.of());
        };
    }

    private static Call sending(Content content, String method, String path) {
        var call = new Call(method, path, content.type(), content.bytes(), content.headers());
        for (var parameter : content.query().entrySet()) {
            call = call.asking(parameter.getKey(), parameter.getValue());
        }
        return call;
    }

    public static Call get(String path) {
        return of("GET", path, null);
    }

    public static Call post(String path, Object body) {
        return of("POST", path, body);
    }

    /** With a new, unique Idempotency-Key. */
    public Call keyed() {
        return keyed(UUID.randomUUID().toString());
    }

    public Call keyed(String key) {
        return with("Idempotency-Key", key);
    }

    /** @param version {@code *} for any */
    public Call ifMatch(String version) {
        return with("If-Match", version.equals("*") ? version : "\"" + version + "\"");
    }

    public Call with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, contentType, body, more);
    }

    /** Adds a query parameter. */
    public Call asking(String name, String value) {
        var query = (path.contains("?") ? "&" : "?") + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return at(path + query);
    }

    public Call at(String otherPath) {
        return new Call(method, otherPath, contentType, body, headers);
    }

    private static byte[] json(Object body) {
        try {
            return Api.JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of " + body, e);
        }
    }
}
