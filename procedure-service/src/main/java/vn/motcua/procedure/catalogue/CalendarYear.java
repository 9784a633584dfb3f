package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.LawEvent.CalendarPublished;
import vn.motcua.worktime.OfficeHours;
import vn.motcua.worktime.Session;
import vn.motcua.worktime.WorkingCalendar;

/** The working calendar of one year (Labour Code 2019 Art. 112 and the yearly notice of swapped days). */
public record CalendarYear(
        int year,
        String source,
        Certainty certainty,
        List<Session> hours,
        List<DayOff> daysOff,
        List<WorkedDay> workedDays) {
    public record DayOff(LocalDate date, String name) {}

    public record WorkedDay(LocalDate date, LocalDate insteadOf) {}

    public CalendarPublished published() {
        var off = daysOff.stream().map(DayOff::date).collect(Collectors.toSet());
        var worked = workedDays.stream().map(WorkedDay::date).collect(Collectors.toSet());
        return new CalendarPublished(year, off, worked, new OfficeHours(hours), source);
    }

    /** @throws IllegalArgumentException naming what contradicts the rest */
    public WorkingCalendar calendar() {
        var published = published();
        return new WorkingCalendar(
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                published.daysOff(),
                published.workedDays(),
                published.hours());
    }
}
