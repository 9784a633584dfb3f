package vn.motcua.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.UUID;

/** A line of an officer's worklist. @param version what a command on it must name */
public record Task(
        UUID id,
        long version,
        UUID caseId,
        String leg,
        String step,
        String accountable,
        LocalDateTime dueAt,
        boolean overdue) {
    public static Task of(JsonNode task) {
        return new Task(
                UUID.fromString(task.path("id").asText()),
                task.path("version").asLong(),
                UUID.fromString(task.path("caseId").asText()),
                task.path("leg").asText(null),
                task.path("step").asText(),
                task.path("accountable").asText(),
                Answer.hanoi(task.path("dueAt")),
                task.path("overdue").asBoolean());
    }
}
