package vn.motcua.procedure.national;

import static vn.motcua.procedure.national.FindingCode.LIMIT_DESCRIBED;
import static vn.motcua.procedure.national.FindingCode.LIMIT_MISSING;
import static vn.motcua.procedure.national.FindingCode.LIMIT_UNREADABLE;
import static vn.motcua.procedure.national.FindingCode.UNIT_HOURS;
import static vn.motcua.procedure.national.FindingCode.UNIT_MISSING;
import static vn.motcua.procedure.national.FindingCode.UNIT_UNKNOWN;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** <i>Thời gian giải quyết</i>. A number without a credible unit stays without a unit. */
final class ReadLimit {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}|10000");
    private static final Map<String, String> UNITS = Map.of(
            "ngày làm việc", "WORKING_DAY",
            "ngày", "CALENDAR_DAY",
            "giờ làm việc", "WORKING_HOUR",
            "tháng", "MONTH");

    private final Draft draft;

    ReadLimit(Draft draft) {
        this.draft = draft;
    }

    Optional<ObjectNode> read(Source time) {
        var words = time.get("MOTA");
        words.told().ifPresent(text -> words.add(LIMIT_DESCRIBED, text));
        var limit = draft.sourced(Draft.object());
        readValue(time, limit);
        return time.decided(Part.LIMIT, limit).filter(known -> known.has("value"));
    }

    private static void readValue(Source time, ObjectNode limit) {
        var value = time.get("THOIGIANGIAIQUYET");
        var told = value.told();
        if (told.isEmpty()) {
            value.add(LIMIT_MISSING);
        } else if (!NUMBER.matcher(told.get()).matches()) {
            value.add(LIMIT_UNREADABLE, told.get());
        } else {
            limit.put("value", Integer.parseInt(told.get()));
            readUnit(time.get("DONVITINH"), told.get(), limit);
        }
    }

    private static void readUnit(Source source, String value, ObjectNode limit) {
        var unit = source.told().map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
        if (unit.isEmpty()) {
            source.add(UNIT_MISSING, value);
        } else if (unit.equals("giờ")) {
            source.add(UNIT_HOURS, value + " " + unit);
        } else if (UNITS.containsKey(unit)) {
            limit.put("unit", UNITS.get(unit));
        } else {
            source.add(UNIT_UNKNOWN, unit);
        }
    }

    /** The words of the record, for comparison. */
    String words(Source time) {
        var told = time.silently();
        return Stream.of(told.get("THOIGIANGIAIQUYET"), told.get("DONVITINH"))
                .flatMap(part -> part.text().stream())
                .collect(Collectors.joining(" "));
    }
}
