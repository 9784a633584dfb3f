package vn.motcua.procedure.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
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
                .map(row -> row.read(CalendarYear.class).calendar())
                .toList();
        return years.isEmpty() ? Optional.empty() : Optional.of(WorkingCalendar.joined(years));
    }
}
