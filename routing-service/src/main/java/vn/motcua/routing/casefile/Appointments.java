package vn.motcua.routing.casefile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.worktime.Appointments.Part;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.WorkingCalendar;

/** The due dates of a case's legs: kit/worktime's arithmetic on instants. */
public record Appointments(WorkingCalendar calendar, LocalTime cutOff) {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Appointments by leg, as promised at acceptance. The graph has no cycles: the catalogue sees to that. */
    public Map<String, Instant> plan(List<PlannedLeg> legs, Instant accepted) {
        var planned = new LinkedHashMap<String, Instant>();
        arithmetic()
                .plan(legs.stream().map(Appointments::part).toList(), local(accepted))
                .forEach((leg, due) -> planned.put(leg, instant(due)));
        return planned;
    }

    public Instant due(PlannedLeg leg, Instant accepted, Instant opens) {
        return instant(arithmetic().due(part(leg), local(accepted), local(opens)));
    }

    /** @param agency whose hours count */
    public Instant due(Limit limit, String agency, Instant start) {
        return instant(arithmetic().due(limit, agency, local(start)));
    }

    private vn.motcua.worktime.Appointments arithmetic() {
        return new vn.motcua.worktime.Appointments(calendar, cutOff);
    }

    private static Part part(PlannedLeg leg) {
        return new Part(leg.key(), leg.agency(), leg.after(), leg.limit(), ofResult(leg));
    }

    private static Limit ofResult(PlannedLeg leg) {
        return leg.results().isEmpty() ? null : leg.results().getFirst().limit();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, HANOI);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(HANOI).toInstant();
    }

    /** The limit in words, for the record of a due date. */
    public static String basis(PlannedLeg leg) {
        var own = ofResult(leg);
        return own != null ? basis(own) + " from acceptance" : basis(leg.limit()) + " from the opening of the leg";
    }

    public static String basis(Limit limit) {
        return limit.value() + " " + limit.unit() + " " + limit.mode();
    }
}
