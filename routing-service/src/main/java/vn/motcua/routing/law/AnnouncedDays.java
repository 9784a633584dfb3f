package vn.motcua.routing.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.events.LawEvent.CalendarPublished;
import vn.motcua.worktime.WorkingCalendar;

/** The working calendar, and the reason for each day off and each day of a weekend that is worked. */
public record AnnouncedDays(
        WorkingCalendar calendar, Map<LocalDate, DayOff> daysOff, Map<LocalDate, WorkedDay> workedDays) {
    private static final DayOff PROVISIONAL =
            new DayOff("ngày nghỉ lễ, tết tạm tính", "Bộ luật Lao động 2019 Điều 111(3), 112(1)");

    /**
     * @param name absent where it was published without one
     * @param source what announced it
     */
    public record DayOff(String name, String source) {}

    /**
     * @param insteadOf the day off in exchange; absent where it was published without one
     * @param source what announced it
     */
    public record WorkedDay(LocalDate insteadOf, String source) {}

    /** @param years at least one, in order */
    static AnnouncedDays of(List<CalendarPublished> years) {
        var daysOff = new HashMap<LocalDate, DayOff>();
        var workedDays = new HashMap<LocalDate, WorkedDay>();
        for (var year : years) {
            year.daysOff()
                    .forEach(day -> daysOff.put(day, new DayOff(year.names().get(day), source(year, day))));
            year.workedDays()
                    .forEach(day ->
                            workedDays.put(day, new WorkedDay(year.insteadOf().get(day), source(year, day))));
        }
        var calendar = WorkingCalendar.joined(
                years.stream().map(CalendarPublished::calendar).toList());
        calendar.daysOff().stream().filter(calendar::isProvisional).forEach(day -> daysOff.put(day, PROVISIONAL));
        return new AnnouncedDays(calendar, Map.copyOf(daysOff), Map.copyOf(workedDays));
    }

    private static String source(CalendarPublished year, LocalDate day) {
        return year.sources().getOrDefault(day, year.source());
    }
}
