package vn.motcua.procedure.national;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.events.Channel;
import vn.motcua.procedure.catalogue.Fee;
import vn.motcua.procedure.catalogue.Provisions.CaseType;
import vn.motcua.procedure.catalogue.Provisions.Way;
import vn.motcua.worktime.LimitUnit;

/** <i>Cách thức thực hiện</i>: case types become further rows of a channel, the only place for them in the national format. */
final class WriteWays {
    private static final Set<Channel> COUNTER = Set.of(Channel.COUNTER);
    private static final Set<Channel> ONLINE = Set.of(Channel.ONLINE, Channel.PORTAL);
    private static final Map<LimitUnit, String> UNITS = Map.of(
            LimitUnit.WORKING_DAY, "Ngày làm việc",
            LimitUnit.CALENDAR_DAY, "Ngày",
            LimitUnit.WORKING_HOUR, "Giờ làm việc",
            LimitUnit.HOUR, "Giờ",
            LimitUnit.MONTH, "Tháng");

    private WriteWays() {}

    static ArrayNode of(List<CaseType> types, LocalDate day) {
        var ways = JsonNodeFactory.instance.arrayNode();
        add("1", COUNTER, types, day, ways);
        add("2", ONLINE, types, day, ways);
        return ways;
    }

    private static void add(String number, Set<Channel> channels, List<CaseType> types, LocalDate day, ArrayNode ways) {
        var rows = JsonNodeFactory.instance.arrayNode();
        types.forEach(type -> type.ways().stream()
                .filter(way -> !Collections.disjoint(way.channels(), channels))
                .forEach(way -> rows.add(row(way, types.size() > 1 ? type.name().vi() : "", day))));
        if (!rows.isEmpty()) {
            ways.addObject().put("KENH", number).set("THOIGIAN", rows);
        }
    }

    private static ObjectNode row(Way way, String described, LocalDate day) {
        var row = JsonNodeFactory.instance.objectNode();
        var limit = way.limit();
        row.put("THOIGIANGIAIQUYET", limit == null ? "" : String.valueOf(limit.value()));
        row.put("DONVITINH", limit == null ? "" : UNITS.get(limit.unit()));
        row.put("MOTA", described);
        var fees = row.putArray("PHILEPHI");
        way.fees().stream().filter(fee -> fee.covers(day)).map(WriteWays::fee).forEach(fees::add);
        if (fees.isEmpty()) {
            fees.addObject().put("MOTA", "Miễn phí");
        }
        return row;
    }

    private static ObjectNode fee(Fee fee) {
        var row = JsonNodeFactory.instance.objectNode().put("MAPHILEPHI", fee.code());
        if (fee.amount() == null) {
            return row.put("MOTA", fee.name().vi() + ": " + fee.formula());
        }
        return row.put("SOTIEN", fee.amount().toString())
                .put("DONVI", "VNĐ")
                .put("MOTA", fee.name().vi());
    }
}
