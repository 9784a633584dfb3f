package vn.motcua.procedure.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.worktime.WorkingCalendar;

/** The published years as one calendar. */
@ApplicationScoped
public class Calendars {
    private final LawDocuments documents;

    Calendars(LawDocuments documents) {
        this.documents = documents;
    }

    /** Empty until a year has been published. */
    public Optional<WorkingCalendar> working() {
        var years = documents.of(Kind.CALENDAR).stream()
                .map(row -> row.read(CalendarYear.class))
                .toList();
        return years.isEmpty() ? Optional.empty() : Optional.of(joined(years));
    }

    private static WorkingCalendar joined(List<CalendarYear> years) {
        var daysOff = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        years.forEach(year -> {
            daysOff.addAll(year.calendar().daysOff());
            worked.addAll(year.calendar().workedDays());
        });
        return new WorkingCalendar(
                LocalDate.of(years.getFirst().year(), 1, 1),
                LocalDate.of(years.getLast().year(), 12, 31),
                daysOff,
                worked,
                years.getLast().calendar().hours());
    }
}
