package vn.motcua.drill.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.drill.ledger.Entry;
import vn.motcua.playbook.client.Letter;

/**
 * Everything the checks read, once nothing is pending.
 *
 * @param tables rows by {@code <service>.<table>}
 * @param events of the topics of applications, each partition in its order
 * @param deadLetters of their dead letter topics
 * @param echoes the echoes the portal received, in the order of arrival
 * @param packages what other agencies' systems have on record, by system
 * @param views the two APIs' answers, by application
 */
public record Snapshot(
        List<Entry> ledger,
        Map<String, List<JsonNode>> tables,
        List<Carried> events,
        List<Carried> deadLetters,
        List<Letter> mails,
        List<JsonNode> echoes,
        Map<String, List<JsonNode>> packages,
        Map<String, Views> views) {

    /** What intake's and routing's API show of one application. */
    public record Views(JsonNode intake, JsonNode routing) {}

    List<JsonNode> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    Map<String, JsonNode> by(String table, String column) {
        return rows(table).stream()
                .collect(Collectors.toMap(row -> row.path(column).asText(), row -> row, (one, other) -> one));
    }

    Map<String, List<JsonNode>> grouped(String table, String column) {
        return rows(table).stream()
                .collect(Collectors.groupingBy(row -> row.path(column).asText()));
    }

    /** Each event once, in the order of its source. */
    Stream<Carried> facts() {
        return events.stream()
                .collect(Collectors.toMap(Carried::id, event -> event, (first, repeat) -> first))
                .values()
                .stream()
                .sorted((one, other) -> Long.compare(one.sequence(), other.sequence()));
    }

    /** The events of that source, by application. */
    Map<String, List<Carried>> factsOf(String source) {
        return facts().filter(event -> event.source().equals("/H26/" + source))
                .collect(Collectors.groupingBy(Carried::subject));
    }
}
