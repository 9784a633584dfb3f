package vn.motcua.drill.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.drill.ledger.Entry;

/** A repeated command has one effect: one application per filing, one event per command, one code per case. */
final class DoubleCheck extends Check {
    private static final List<String> ONCE_A_CASE =
            List.of("case.opened", "case.accepted", "case.withdrawn", "case.refused");
    private static final List<String> ONCE_A_LEG =
            List.of("case.leg-opened", "case.package-acknowledged", "case.result-issued", "case.result-handed-over");

    DoubleCheck() {
        super("cases or commands done twice");
    }

    @Override
    void examine(Snapshot world, Examination examination) {
        filings(world, examination);
        commands(world, examination);
        once(world, examination, ONCE_A_CASE, event -> List.of(event.subject(), event.type()));
        once(world, examination, ONCE_A_LEG, event -> List.of(event.subject(), event.type(), event.leg()));
        unique(
                world.rows("routing.case_file"),
                row -> text(row, "case_code"),
                "id",
                "case code given twice: %s",
                examination);
        unique(world.rows("routing.leg"), DoubleCheck::number, "case_id", "number given twice: %s", examination);
        unique(
                world.rows("routing.package"),
                row -> text(row, "case_id") + text(row, "leg"),
                "case_id",
                "two packages of one leg: %s",
                examination);
    }

    private static void filings(Snapshot world, Examination examination) {
        var opened = world.rows("intake.application").stream()
                .collect(Collectors.groupingBy(row -> row.at("/contact/email").asText(), Collectors.counting()));
        world.ledger().stream()
                .map(entry -> entry.tracked().filing())
                .distinct()
                .forEach(filing -> {
                    var applications = opened.getOrDefault(filing, 0L);
                    examination.expect(applications <= 1, filing, "%d applications of one filing", applications);
                });
    }

    private static void commands(Snapshot world, Examination examination) {
        var done = world.facts()
                .collect(Collectors.groupingBy(
                        event -> List.of(event.subject(), event.type(), event.leg()), Collectors.counting()));
        var asked = world.ledger().stream()
                .filter(entry -> entry.application().isPresent()
                        && Consequences.mark(entry.tracked().command()).isPresent())
                .collect(Collectors.groupingBy(
                        DoubleCheck::mark,
                        Collectors.mapping(entry -> entry.tracked().key(), Collectors.toSet())));
        asked.forEach((mark, keys) -> {
            var times = done.getOrDefault(mark, 0L);
            examination.expect(
                    times <= keys.size(), mark.getFirst(), "%s: %d times, asked for %d", mark, times, keys.size());
        });
    }

    private static List<String> mark(Entry entry) {
        var tracked = entry.tracked();
        return List.of(
                entry.application().orElseThrow().toString(),
                Consequences.mark(tracked.command()).orElseThrow(),
                Objects.requireNonNullElse(tracked.leg(), ""));
    }

    private static void once(
            Snapshot world, Examination examination, List<String> types, Function<Carried, List<String>> what) {
        Map<List<String>, Long> times = world.facts()
                .filter(event -> types.contains(event.type()))
                .collect(Collectors.groupingBy(what, Collectors.counting()));
        times.forEach((mark, count) -> examination.expect(count == 1, mark.getFirst(), "%s: %d times", mark, count));
    }

    private static void unique(
            List<JsonNode> rows,
            Function<JsonNode, String> value,
            String about,
            String wrong,
            Examination examination) {
        var seen = new HashSet<String>();
        for (var row : rows) {
            var own = value.apply(row);
            examination.expect(own == null || seen.add(own), text(row, about), wrong, own);
        }
    }

    private static String number(JsonNode leg) {
        return text(leg, "number") == null ? null : text(leg, "agency") + " " + text(leg, "number");
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).asText(null);
    }
}
