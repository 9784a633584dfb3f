package vn.motcua.routing.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.events.LawEvent.CalendarPublished;
import vn.motcua.worktime.WorkingCalendar;

/** The working calendar, and why its days off are off. */
public record AnnouncedDays(WorkingCalendar calendar, Map<LocalDate, DayOff> daysOff) {
    /**
     * @param name absent where it was published without one
     * @param source what announced it
     */
    public record DayOff(String name, String source) {}

    /** @param years at least one, in order */
    static AnnouncedDays of(List<CalendarPublished> years) {
        var daysOff = new HashMap<LocalDate, DayOff>();
        for (var year : years) {
            year.daysOff()
                    .forEach(day -> daysOff.put(day, new DayOff(year.names().get(day), year.source())));
        }
        var calendars = years.stream().map(CalendarPublished::calendar).toList();
        return new AnnouncedDays(WorkingCalendar.joined(calendars), Map.copyOf(daysOff));
    }
}
