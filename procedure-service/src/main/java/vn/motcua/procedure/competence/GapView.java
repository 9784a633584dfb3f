package vn.motcua.procedure.competence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.Language;
import vn.motcua.events.Messages;
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
            case NOBODY -> Messages.of("gap-view.nobody");
            case SEVERAL -> Messages.of("gap-view.several", agencies);
            case AGENCY_GONE -> Messages.of("gap-view.agency-gone", agencies);
            case AREA_GONE -> Messages.of("gap-view.area-gone");
            case CALENDAR_OPEN -> Messages.of("gap-view.calendar-open");
        };
    }
}
