package vn.motcua.procedure.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.procedure.catalogue.Calendars;
import vn.motcua.worktime.Appointments;
import vn.motcua.worktime.CalendarGap;
import vn.motcua.worktime.Hanoi;

/** The appointments that routing would promise at acceptance: the same arithmetic, the same calendar, the same cut-off. */
@ApplicationScoped
class PlanAppointments {
    private final Calendars calendars;

    PlanAppointments(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * @param byLeg a leg that is not in it has no date
     * @param last absent if a result has no date
     * @param announcedTo the last day for which it is known whether it is a day off
     */
    record Planned(Map<String, LocalDateTime> byLeg, LocalDateTime last, LocalDate announcedTo) {
        private static final Planned NONE = new Planned(Map.of(), null, LocalDate.MAX);

        static Planned of(List<PlannedLeg> legs, Map<String, LocalDateTime> byLeg, LocalDate announcedTo) {
            var undated = legs.stream().anyMatch(leg -> !leg.results().isEmpty() && !byLeg.containsKey(leg.key()));
            var last = byLeg.values().stream().max(LocalDateTime::compareTo).orElse(null);
            return new Planned(byLeg, undated ? null : last, announcedTo);
        }

        boolean isProvisional(LocalDateTime due) {
            return due != null && due.toLocalDate().isAfter(announcedTo);
        }
    }

    /** Empty if no calendar reaches that far. */
    Planned of(ApplicationChecked checked) {
        var cutOff = checked.parameters().get("cutOff.time");
        var accepted = checked.checkedAt().atZoneSameInstant(Hanoi.ZONE).toLocalDateTime();
        try {
            return calendars
                    .working()
                    .map(calendar -> Planned.of(
                            checked.legs(),
                            new Appointments(calendar, cutOff == null ? null : LocalTime.parse(cutOff.value()))
                                    .plan(
                                            checked.legs().stream()
                                                    .map(PlanAppointments::part)
                                                    .toList(),
                                            accepted),
                            calendar.announcedTo()))
                    .orElse(Planned.NONE);
        } catch (CalendarGap unknown) {
            return Planned.NONE;
        }
    }

    private static Appointments.Part part(PlannedLeg leg) {
        var ofResult = leg.results().isEmpty() ? null : leg.results().getFirst().limit();
        return new Appointments.Part(leg.key(), leg.agency(), leg.after(), leg.limit(), ofResult);
    }
}
