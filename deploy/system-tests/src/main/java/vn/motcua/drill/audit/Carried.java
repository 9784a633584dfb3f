package vn.motcua.drill.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/**
 * An event as read from a topic.
 *
 * @param source {@code /H26/routing}
 * @param type without the vendor's prefix and the version: {@code case.accepted}
 * @param subject the application's id
 * @param body the bytes as text: a repeat must be byte-identical
 */
public record Carried(
        String topic,
        int partition,
        long offset,
        String id,
        String source,
        String type,
        String subject,
        long sequence,
        String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode data() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String leg() {
        return data().path("leg").asText();
    }

    boolean repeats(Carried other) {
        return id.equals(other.id)
                && type.equals(other.type)
                && body.equals(other.body)
                && partition == other.partition;
    }
}
