package vn.motcua.notification.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import vn.motcua.events.EventJson;
import vn.motcua.events.LawEvent.CalendarPublished;
import vn.motcua.worktime.WorkingCalendar;

/** A year as procedure control publishes it: for the hours that offices keep. */
@Entity
@Table(name = "calendar_year")
class CalendarYear {
    @Id
    private int year;

    private String published;

    protected CalendarYear() {}

    CalendarYear(CalendarPublished published) {
        this.year = published.year();
        this.published = new String(EventJson.write(published), StandardCharsets.UTF_8);
    }

    WorkingCalendar calendar() {
        return EventJson.read(published.getBytes(StandardCharsets.UTF_8), CalendarPublished.class)
                .calendar();
    }
}
