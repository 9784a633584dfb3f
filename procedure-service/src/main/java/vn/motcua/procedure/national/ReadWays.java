package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingCode.CHANNEL_ONLINE;
import static vn.motcua.procedure.national.FindingCode.CHANNEL_POST;
import static vn.motcua.procedure.national.FindingCode.CHANNEL_TWICE;
import static vn.motcua.procedure.national.FindingCode.CHANNEL_UNKNOWN;
import static vn.motcua.procedure.national.FindingCode.FEE_DIFFERS;
import static vn.motcua.procedure.national.FindingCode.LIMIT_DIFFERS;
import static vn.motcua.procedure.national.FindingCode.WAYS_MISSING;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * <i>Cách thức thực hiện</i>. The national format has no case types, so offices write them as further rows of a channel: the
 * second rows of all channels are the second case.
 */
final class ReadWays {
    private static final String POST = "3";
    private static final Map<String, List<String>> CHANNELS =
            Map.of("1", List.of("COUNTER"), "2", List.of("ONLINE", "PORTAL"), POST, List.of());

    private final ReadLimit limits;
    private final ReadFees fees;

    ReadWays(Draft draft) {
        this.limits = new ReadLimit(draft);
        this.fees = new ReadFees();
    }

    void read(Source ways, ObjectNode provisions) {
        var cases = cases(ways);
        if (cases.isEmpty()) {
            ways.add(WAYS_MISSING);
            return;
        }
        var types = provisions.putArray("caseTypes");
        for (int index = 0; index < cases.size(); index++) {
            var rows = cases.get(index);
            tellDifferences(ways, rows);
            tellPost(rows);
            var type = cases.size() == 1 ? usual() : further(index + 1, rows);
            var read = type.putArray("ways");
            rows.stream()
                    .filter(row -> !row.channel.equals(POST))
                    .map(Row::read)
                    .forEach(read::add);
            types.add(type);
        }
        if (cases.stream().flatMap(List::stream).noneMatch(row -> row.channel.equals("2"))) {
            provisions.set("filing", Draft.object().put("online", "NONE"));
        }
    }

    private List<List<Row>> cases(Source ways) {
        var cases = new ArrayList<List<Row>>();
        var seen = new HashMap<String, Integer>();
        for (Source way : ways.objects()) {
            way.knows(Set.of("KENH", "THOIGIAN"));
            var channel = way.get("KENH").told().orElse("");
            if (!CHANNELS.containsKey(channel)) {
                way.add(CHANNEL_UNKNOWN, channel);
                continue;
            }
            for (Source time : way.get("THOIGIAN").objects()) {
                var which = seen.merge(channel, 1, Integer::sum) - 1;
                if (which > 0) {
                    way.add(CHANNEL_TWICE, channel);
                }
                if (which == cases.size()) {
                    cases.add(new ArrayList<>());
                }
                cases.get(which).add(row(way, channel, time));
            }
        }
        return cases;
    }

    private Row row(Source way, String channel, Source time) {
        if (channel.equals("2")) {
            way.add(CHANNEL_ONLINE);
        }
        time.knows(Set.of("THOIGIANGIAIQUYET", "DONVITINH", "MOTA", "PHILEPHI"));
        var read = Draft.object();
        CHANNELS.get(channel).forEach(read.putArray("channels")::add);
        limits.read(time).ifPresent(limit -> read.set("limit", limit));
        read.set("fees", fees.read(time.get("PHILEPHI")));
        return new Row(way, channel, read, limits.words(time), fees.words(time.get("PHILEPHI")), time);
    }

    private static void tellDifferences(Source ways, List<Row> rows) {
        if (distinct(rows, Row::limit) > 1) {
            ways.add(
                    LIMIT_DIFFERS,
                    String.join("; ", rows.stream().map(Row::limit).toList()));
        }
        if (distinct(rows, Row::fee) > 1) {
            ways.add(FEE_DIFFERS, String.join("; ", rows.stream().map(Row::fee).toList()));
        }
    }

    /** What comes by post is entered at the counter: that matters where it costs or takes something else, or nothing else is told. */
    private static void tellPost(List<Row> rows) {
        rows.stream()
                .filter(row -> row.channel.equals(POST))
                .filter(post -> rows.stream().noneMatch(row -> !row.channel.equals(POST) && row.isLike(post)))
                .forEach(post -> post.way.add(CHANNEL_POST));
    }

    private static long distinct(List<Row> rows, Function<Row, String> part) {
        return rows.stream().map(part).distinct().count();
    }

    private static ObjectNode usual() {
        var type = Draft.object().put("key", "usual");
        type.putObject("name").put("vi", "Thông thường").put("en", "Usual");
        return type;
    }

    /** A person writes the condition, and the name if the rows state none. */
    private static ObjectNode further(int number, List<Row> rows) {
        var type = Draft.object().put("key", "case-" + number);
        rows.stream()
                .flatMap(row -> row.time.silently().get("MOTA").told().stream())
                .findFirst()
                .ifPresent(words -> type.set("name", Draft.vietnamese(words)));
        return type;
    }

    /** @param limit and {@code fee} in the words of the record, for comparison */
    private record Row(Source way, String channel, ObjectNode read, String limit, String fee, Source time) {
        boolean isLike(Row other) {
            return limit.equals(other.limit) && fee.equals(other.fee);
        }
    }
}
