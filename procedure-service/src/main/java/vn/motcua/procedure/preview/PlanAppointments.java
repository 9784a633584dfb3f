package vn.motcua.procedure.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.procedure.catalogue.Calendars;
import vn.motcua.worktime.Appointments;
import vn.motcua.worktime.CalendarGap;

/** The appointments that routing would promise at acceptance: the same arithmetic, the same calendar, the same cut-off. */
@ApplicationScoped
class PlanAppointments {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Calendars calendars;

    PlanAppointments(Calendars calendars) {
        this.calendars = calendars;
    }

    /** By leg; empty where no calendar reaches so far. */
    Map<String, LocalDateTime> of(ApplicationChecked checked) {
        var cutOff = checked.parameters().get("cutOff.time");
        var accepted = checked.checkedAt().atZoneSameInstant(HANOI).toLocalDateTime();
        try {
            return calendars
                    .working()
                    .map(calendar -> new Appointments(calendar, cutOff == null ? null : LocalTime.parse(cutOff.value()))
                            .plan(
                                    checked.legs().stream()
                                            .map(PlanAppointments::part)
                                            .toList(),
                                    accepted))
                    .orElse(Map.of());
        } catch (CalendarGap unknown) {
            return Map.of();
        }
    }

    private static Appointments.Part part(PlannedLeg leg) {
        var ofResult = leg.results().isEmpty() ? null : leg.results().getFirst().limit();
        return new Appointments.Part(leg.key(), leg.agency(), leg.after(), leg.limit(), ofResult);
    }
}
