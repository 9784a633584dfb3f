package vn.motcua.drill.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * For each application and source the topics contain the events 1 to n in this order; n is the source's own count. Repeats
 * come only after the first and are byte-identical. Every outbox is empty.
 */
final class OrderCheck extends Check {
    private static final List<String> SOURCES = List.of("intake", "procedure", "routing");

    OrderCheck() {
        super("events missing or out of order");
    }

    @Override
    void examine(Snapshot world, Examination examination) {
        for (var source : SOURCES) {
            var streams = world.events().stream()
                    .filter(event -> event.source().equals("/H26/" + source))
                    .collect(Collectors.groupingBy(Carried::subject, LinkedHashMap::new, Collectors.toList()));
            var ends = new HashMap<String, Long>();
            streams.forEach((subject, events) -> ends.put(subject, follow(subject, events, examination)));
            counted(world, source)
                    .forEach((subject, last) -> examination.expect(
                            ends.getOrDefault(subject, 0L).equals(last),
                            subject,
                            "%s wrote %d events, the topic has %d",
                            source,
                            last,
                            ends.getOrDefault(subject, 0L)));
        }
        for (var table : List.of("intake.outbox", "procedure.outbox", "routing.outbox", "notification.outbox")) {
            world.rows(table)
                    .forEach(row ->
                            examination.expect(false, row.path("message_key").asText(), "still in %s", table));
        }
    }

    /** @return the number of different events in the stream */
    private static long follow(String subject, List<Carried> events, Examination examination) {
        var seen = new HashMap<Long, Carried>();
        var last = 0L;
        for (var event : events) {
            var known = seen.putIfAbsent(event.sequence(), event);
            if (known != null) {
                examination.expect(
                        event.repeats(known), subject, "two events under number %d: %s", event.sequence(), event);
            } else {
                examination.expect(
                        event.sequence() == last + 1, subject, "%d follows %d: %s", event.sequence(), last, event);
                last = Math.max(last, event.sequence());
            }
        }
        return seen.size();
    }

    /** Only subjects that are applications, because the same table also counts the keys of compacted topics. */
    static Map<String, Long> counted(Snapshot world, String source) {
        return world.rows(source + ".outbox_stream").stream()
                .filter(row -> row.path("subject").asText().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .collect(Collectors.toMap(
                        row -> row.path("subject").asText(),
                        row -> row.path("last_sequence").asLong()));
    }
}
