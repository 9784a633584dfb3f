package vn.motcua.procedure.competence;

import java.time.LocalDate;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Area.Competence;
import vn.motcua.procedure.catalogue.LegPlan;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Standing;
import vn.motcua.procedure.catalogue.Standing.Absence;
import vn.motcua.procedure.catalogue.Succeeded;

/** Why somebody is competent or nobody is, as people read it. */
final class Reasons {
    static final Text RECEIVING =
            new Text("Cơ quan tiếp nhận hồ sơ giải quyết.", "Whichever agency received the application.");
    static final Text NO_CONTROL =
            new Text("Chưa có đầu mối kiểm soát thủ tục hành chính.", "No agency is named to control the procedure.");

    private Reasons() {}

    static Text row(Competence row, Standing<Area> area) {
        var ground = ground(row);
        return succeeded(
                new Text(
                        "%s: %s (từ %s%s).".formatted(ground.vi(), row.source(), row.from(), until(row, " đến ")),
                        "%s: %s (from %s%s).".formatted(ground.en(), row.source(), row.from(), until(row, " to "))),
                area);
    }

    private static String until(Competence row, String word) {
        return row.to() == null ? "" : word + row.to();
    }

    private static Text ground(Competence row) {
        return switch (row.ground()) {
            case LAW -> new Text("Theo quy định", "By law");
            case DECENTRALISATION -> new Text("Phân cấp", "By decentralisation");
            case AUTHORISATION -> new Text("Ủy quyền", "By authorisation");
        };
    }

    static Text process(Provisions provisions) {
        return new Text(
                "Quy trình của thủ tục giao: " + provisions.source() + ".",
                "Named by the procedure's process: " + provisions.source() + ".");
    }

    static Text procedure(Provisions provisions) {
        return new Text(
                "Đầu mối kiểm soát của thủ tục: " + provisions.source() + ".",
                "Named by the procedure: " + provisions.source() + ".");
    }

    /** @return the reason, and what has become of the agency or area that it names */
    static <T extends Succeeded> Text succeeded(Text why, Standing<T> standing) {
        if (!standing.succeeded()) {
            return why;
        }
        var old = standing.path().getFirst();
        var now = standing.path().getLast();
        return new Text(
                "%s %s nay là %s (%s)."
                        .formatted(why.vi(), old.name().vi(), now.name().vi(), old.source()),
                "%s %s is now %s (%s)."
                        .formatted(why.en(), old.name().en(), now.name().en(), old.source()));
    }

    static Text nobody(LegPlan leg, Area area, LocalDate day) {
        return new Text(
                "Không cơ quan nào có thẩm quyền về %s tại %s ngày %s."
                        .formatted(leg.matter(), area.name().vi(), day),
                "No agency decides on %s in %s on %s."
                        .formatted(leg.matter(), area.name().en(), day));
    }

    static Text nowhere(Standing<Area> area) {
        return area.path().isEmpty()
                ? new Text("Cần mã địa bàn (area).", "The area is needed (area).")
                : gone(area.path().getFirst().code(), area);
    }

    static <T extends Succeeded> Text gone(String code, Standing<T> standing) {
        return switch (standing.absence()) {
            case UNKNOWN -> new Text("Không có " + code + ".", "There is no " + code + ".");
            case NOT_YET ->
                new Text(
                        code + " chỉ có từ " + standing.path().getLast().from() + ".",
                        code + " exists only from " + standing.path().getLast().from() + " on.");
            case ENDED ->
                new Text(code + " đã chấm dứt, không có đơn vị kế tục.", code + " has ended and nobody succeeds it.");
            case SPLIT -> {
                var successors = String.join(", ", standing.path().getLast().successors());
                yield new Text(
                        code + " đã được chia thành " + successors + ".", code + " was split into " + successors + ".");
            }
        };
    }

    static String code(Absence absence) {
        return switch (absence) {
            case UNKNOWN -> "unknown";
            case NOT_YET -> "not-yet";
            case ENDED -> "ended";
            case SPLIT -> "split";
        };
    }
}
