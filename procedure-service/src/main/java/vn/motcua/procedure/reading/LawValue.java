package vn.motcua.procedure.reading;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.procedure.catalogue.CalendarYear;
import vn.motcua.procedure.catalogue.LawPeriod;

/**
 * One value of the general law with its certainty.
 *
 * @param value absent for a calendar, which is more than a value
 */
record LawValue(
        Kind kind, String name, String value, LocalDate from, LocalDate to, String source, Certainty certainty) {
    @Schema(name = "LawValueKind")
    enum Kind {
        CALENDAR,
        PARAMETER
    }

    static LawValue of(CalendarYear calendar) {
        return new LawValue(
                Kind.CALENDAR,
                String.valueOf(calendar.year()),
                null,
                LocalDate.of(calendar.year(), 1, 1),
                LocalDate.of(calendar.year(), 12, 31),
                calendar.source(),
                calendar.certainty());
    }

    static LawValue of(String name, LawPeriod period) {
        return new LawValue(
                Kind.PARAMETER, name, period.value(), period.from(), period.to(), period.source(), period.certainty());
    }

    /** Whether somebody has read it in the full text or in an excerpt. */
    boolean confirmed() {
        return certainty == Certainty.FULL_TEXT || certainty == Certainty.EXCERPT;
    }
}
