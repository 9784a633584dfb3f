package vn.motcua.playbook.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.UUID;

/** An event from Kafka. @param type without the vendor's prefix and the version: {@code case.accepted} */
public record Fact(UUID id, UUID application, String type, long sequence, String source, JsonNode data) {

    public int portalCode() {
        return data.at("/status/portalCode").asInt();
    }

    /** The due time of the case in the event; null before acceptance. */
    public LocalDateTime dueAt() {
        return Answer.hanoi(data.at("/status/dueAt"));
    }

    public LocalDateTime at() {
        return Answer.hanoi(data.at("/status/at"));
    }
}
