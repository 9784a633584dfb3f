package vn.motcua.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What an API answered. @param request the method and path it answers, for the message of a disappointment */
public record Answer(String request, int status, JsonNode body) {

    /** @throws Disappointment naming the request and the whole answer, if the status is another */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new Disappointment("%s answered %d instead of %d: %s".formatted(request, status, wanted, body));
        }
        return this;
    }

    /** A refusal of exactly this kind: the last part of the problem's type. */
    public Answer expect(int wanted, String problem) {
        expect(wanted);
        var type = text("/type");
        if (!type.endsWith("/" + problem)) {
            throw new Disappointment("%s answered %s instead of %s: %s".formatted(request, type, problem, body));
        }
        return this;
    }

    public JsonNode at(String pointer) {
        return body.at(pointer);
    }

    /** Empty if there is none. */
    public String text(String pointer) {
        return body.at(pointer).asText("");
    }

    public int number(String pointer) {
        return body.at(pointer).asInt();
    }

    /** A time as the clock on an office's wall shows it; null if there is none. */
    public LocalDateTime hanoi(String pointer) {
        return hanoi(body.at(pointer));
    }

    public static LocalDateTime hanoi(JsonNode time) {
        return time.isTextual() ? OffsetDateTime.parse(time.asText()).toLocalDateTime() : null;
    }

    /** The member of a list whose field has this value. */
    public JsonNode among(String list, String field, String value) {
        for (var each : body.at(list)) {
            if (each.path(field).asText().equals(value)) {
                return each;
            }
        }
        throw new Disappointment("%s: nothing in %s has %s %s: %s".formatted(request, list, field, value, body));
    }

    public List<JsonNode> all(String list) {
        var all = new ArrayList<JsonNode>();
        body.at(list).forEach(all::add);
        return all;
    }
}
