package vn.motcua.drill.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Every consumer has applied each event of its sources once: counted in its inbox, and in the rows the events wrote. */
final class ConsumedCheck extends Check {
    private static final List<Arrow> ARROWS = List.of(
            new Arrow("intake", "procedure"),
            new Arrow("intake", "routing"),
            new Arrow("procedure", "routing"),
            new Arrow("intake", "notification"),
            new Arrow("routing", "notification"),
            new Arrow("routing", "intake"));

    ConsumedCheck() {
        super("events not consumed, or not once");
    }

    private record Arrow(String source, String consumer) {}

    @Override
    void examine(Snapshot world, Examination examination) {
        ARROWS.forEach(arrow -> inbox(world, arrow, examination));
        lines(world, "intake.case_event", "application_id", "number", 1, examination);
        lines(world, "routing.case_history", "case_id", "position", 0, examination);
    }

    private static void inbox(Snapshot world, Arrow arrow, Examination examination) {
        var applied = world.rows(arrow.consumer() + ".inbox_stream").stream()
                .filter(row -> row.path("source").asText().equals("/H26/" + arrow.source()))
                .collect(Collectors.toMap(
                        row -> row.path("subject").asText(),
                        row -> row.path("last_sequence").asLong()));
        OrderCheck.counted(world, arrow.source()).forEach((subject, written) -> {
            var last = applied.getOrDefault(subject, 0L);
            examination.expect(
                    last.equals(written),
                    subject,
                    "%s wrote %d events, %s applied %d",
                    arrow.source(),
                    written,
                    arrow.consumer(),
                    last);
        });
    }

    /** One row for each event of routing, numbered without gaps. */
    private static void lines(
            Snapshot world, String table, String application, String number, int first, Examination examination) {
        var rows = world.grouped(table, application);
        Map<String, Long> written = OrderCheck.counted(world, "routing");
        written.forEach((subject, events) -> {
            var numbers = rows.getOrDefault(subject, List.of()).stream()
                    .map(row -> row.path(number).asLong())
                    .sorted()
                    .toList();
            var wanted = LongStream.range(first, first + events).boxed().toList();
            examination.expect(numbers.equals(wanted), subject, "%s has the lines %s", table, numbers);
        });
    }
}
