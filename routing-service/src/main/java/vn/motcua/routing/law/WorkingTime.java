package vn.motcua.routing.law;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.rest.Problem;
import vn.motcua.routing.appointment.Appointments;

/** The arithmetic of due dates for one case: the current calendar, and the cut-off that its check resolved. */
@ApplicationScoped
public class WorkingTime {
    private final Calendars calendars;

    WorkingTime(Calendars calendars) {
        this.calendars = calendars;
    }

    /** @throws Problem 409 {@code calendar-missing} while no calendar has been published */
    public Appointments appointments(ApplicationChecked checked) {
        return new Appointments(days().calendar(), new Rules(checked.parameters()).cutOff());
    }

    /** @throws Problem 409 {@code calendar-missing} while no calendar has been published */
    public AnnouncedDays days() {
        return calendars.announced().orElseThrow(() -> Problem.conflict("calendar-missing"));
    }
}
