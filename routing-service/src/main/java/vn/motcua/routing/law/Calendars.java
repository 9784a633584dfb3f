package vn.motcua.routing.law;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Empty until a year has been published. */
    public Optional<WorkingCalendar> working() {
        return announced().map(AnnouncedDays::calendar);
    }

    /** The same with the names of its days off; empty until a year has been published. */
    Optional<AnnouncedDays> announced() {
        var years = list("order by year").stream().map(CalendarYear::content).toList();
        return years.isEmpty() ? Optional.empty() : Optional.of(AnnouncedDays.of(years));
    }
}
