package vn.motcua.partner.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;

/** The answer of a handler. */
public record Reply(int status, String contentType, byte[] body) {
    public static Reply json(int status, Object body) {
        try {
            return new Reply(status, "application/json", Json.MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reply as(String otherContentType) {
        return new Reply(status, otherContentType, body);
    }
}
