package vn.motcua.routing.law;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.motcua.events.LawEvent.CalendarPublished;
import vn.motcua.worktime.WorkingCalendar;

/** The working calendar, put together from the years published so far. */
@ApplicationScoped
public class Calendars implements PanacheRepositoryBase<CalendarYear, Integer> {

    void take(CalendarPublished calendar) {
        var known = findById(calendar.year());
        var year = known == null ? new CalendarYear(calendar.year()) : known;
        year.become(calendar);
        persist(year);
    }

    /** Empty until a year has been published. Years must follow each other: a hole ends the calendar. */
    public Optional<WorkingCalendar> working() {
        List<CalendarPublished> years =
                list("order by year").stream().map(CalendarYear::content).toList();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        var daysOff = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        years.forEach(year -> {
            daysOff.addAll(year.daysOff());
            worked.addAll(year.workedDays());
        });
        return Optional.of(new WorkingCalendar(
                LocalDate.of(years.getFirst().year(), 1, 1),
                LocalDate.of(years.getLast().year(), 12, 31),
                daysOff,
                worked,
                years.getLast().hours()));
    }
}
