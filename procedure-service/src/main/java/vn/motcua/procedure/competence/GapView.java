package vn.motcua.procedure.competence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.Language;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Area.Role;

/** A gap or an overlap as people read it. @param from first day, {@code to} last day within those asked for */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GapView(
        Gap.Kind kind,
        String area,
        String areaName,
        String matter,
        Role role,
        LocalDate from,
        LocalDate to,
        List<String> agencies,
        String message) {
    @Schema(name = "GapPage")
    record OnPage(List<GapView> items) {}

    static GapView of(Gap gap, Language language) {
        return new GapView(
                gap.kind(),
                gap.area() == null ? null : gap.area().code(),
                gap.area() == null ? null : gap.area().name().in(language),
                gap.matter(),
                gap.role(),
                gap.from(),
                gap.to(),
                gap.agencies(),
                message(gap).in(language));
    }

    private static Text message(Gap gap) {
        var agencies = String.join(", ", gap.agencies());
        return switch (gap.kind()) {
            case NOBODY -> new Text("Chưa cơ quan nào có thẩm quyền.", "Nobody is competent.");
            case SEVERAL ->
                new Text(
                        "Nhiều cơ quan cùng có thẩm quyền: " + agencies + ".",
                        "More than one is competent: " + agencies + ".");
            case AGENCY_GONE ->
                new Text(
                        "Cơ quan " + agencies + " đã chấm dứt, chưa rõ đơn vị kế tục.",
                        agencies + " has ended, and who goes on is open.");
            case AREA_GONE ->
                new Text(
                        "Địa bàn đã chấm dứt, chưa rõ đơn vị kế tục.",
                        "The area has ended, and which one goes on is open.");
            case CALENDAR_OPEN ->
                new Text(
                        "Chưa công bố lịch nghỉ: ngày hẹn trả là tạm tính.",
                        "The days off are not announced yet: due dates are provisional.");
        };
    }
}
