package vn.motcua.playbook.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The answer of an API.
 *
 * @param request the method and address it answers, for messages
 * @param bytes the raw body
 * @param body the parsed body: a missing node if it is empty, a text node if it is no JSON
 */
public record Answer(String request, int status, HttpHeaders headers, byte[] bytes, JsonNode body) {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    /** @throws ExpectationFailed naming the request and the whole answer, if the status is another */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new ExpectationFailed("%s answered %d instead of %d: %s".formatted(request, status, wanted, body));
        }
        return this;
    }

    /** Expects this status and this problem type. */
    public Answer expect(int wanted, String problem) {
        expect(wanted);
        if (!problem().equals(problem)) {
            throw new ExpectationFailed(
                    "%s answered %s instead of %s: %s".formatted(request, problem(), problem, body));
        }
        return this;
    }

    public boolean isDone() {
        return status / 100 == 2;
    }

    /** The last part of the problem's type; empty if the answer is no problem. */
    public String problem() {
        return text("/type").replaceFirst(".*/", "");
    }

    /** The path of the next page of a list, if there is one. */
    public Optional<String> next() {
        return headers.firstValue("Link")
                .map(NEXT::matcher)
                .filter(next -> next.find())
                .map(next -> next.group(1));
    }

    public JsonNode at(String pointer) {
        return body.at(pointer);
    }

    /** The text at the pointer; empty if there is none. */
    public String text(String pointer) {
        return body.at(pointer).asText("");
    }

    public int number(String pointer) {
        return body.at(pointer).asInt();
    }

    /** A time as local time of Hanoi; null if there is none. */
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
        throw new ExpectationFailed("%s: nothing in %s has %s %s: %s".formatted(request, list, field, value, body));
    }

    public List<JsonNode> all(String list) {
        var all = new ArrayList<JsonNode>();
        body.at(list).forEach(all::add);
        return all;
    }

    @Override
    public String toString() {
        return "%s answered %d: %s".formatted(request, status, body);
    }
}
