package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;

/** The calendar that the hand-worked tables use. */
final class Calendars {

    static final LocalTime CUT_OFF = LocalTime.of(15, 0);

    static final OfficeHours OFFICE_HOURS = OfficeHours.of(
            new Session(LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new Session(LocalTime.of(13, 30), LocalTime.of(17, 0)));

    private Calendars() {}

    /**
     * Labour Code 2019 Art. 112, the yearly holiday notices with their swapped Saturdays, and from 2026 the Day of
     * Vietnamese Culture on 24 November (NQ 28/2026/QH16).
     */
    static WorkingCalendar of2025And2026() {
        return new WorkingCalendar(
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 12, 31),
                days(
                        "2025-01-01",
                        "2025-01-27..2025-01-31",
                        "2025-04-07",
                        "2025-04-30..2025-05-02",
                        "2025-09-01..2025-09-02",
                        "2026-01-01..2026-01-02",
                        "2026-02-16..2026-02-20",
                        "2026-04-27",
                        "2026-04-30..2026-05-01",
                        "2026-08-31..2026-09-02",
                        "2026-11-24"),
                days("2025-04-26", "2026-01-10", "2026-08-22"),
                OFFICE_HOURS);
    }

    private static Set<LocalDate> days(String... ranges) {
        Set<LocalDate> days = new HashSet<>();
        for (String range : ranges) {
            String[] ends = range.split("\\.\\.");
            LocalDate last = LocalDate.parse(ends[ends.length - 1]);
            LocalDate.parse(ends[0]).datesUntil(last.plusDays(1)).forEach(days::add);
        }
        return days;
    }
}
