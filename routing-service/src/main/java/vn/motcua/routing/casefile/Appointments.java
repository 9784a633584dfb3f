package vn.motcua.routing.casefile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.routing.casefile.Promise.Since;
import vn.motcua.worktime.Appointments.Part;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.WorkingCalendar;

/** The due dates of a case's legs: kit/worktime's arithmetic on instants. */
public record Appointments(WorkingCalendar calendar, LocalTime cutOff) {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Appointments by leg, as promised at acceptance. The graph has no cycles: the catalogue sees to that. */
    public Map<String, Promise> plan(List<PlannedLeg> legs, Instant accepted) {
        var planned = arithmetic().plan(legs.stream().map(Appointments::part).toList(), local(accepted));
        var promises = new LinkedHashMap<String, Promise>();
        for (var leg : legs) {
            var opens = leg.after().stream()
                    .map(planned::get)
                    .map(Appointments::instant)
                    .max(Instant::compareTo)
                    .orElse(accepted);
            promises.put(leg.key(), promise(leg, accepted, opens, planned.get(leg.key())));
        }
        return promises;
    }

    /** @param opens when the leg really opens */
    public Promise promise(PlannedLeg leg, Instant accepted, Instant opens) {
        return promise(leg, accepted, opens, arithmetic().due(part(leg), local(accepted), local(opens)));
    }

    private Promise promise(PlannedLeg leg, Instant accepted, Instant opens, LocalDateTime due) {
        var own = ofResult(leg);
        return own == null
                ? new Promise(leg.limit(), leg.agency(), cutOff, Since.OPENING, opens, instant(due))
                : new Promise(own, leg.agency(), cutOff, Since.ACCEPTANCE, accepted, instant(due));
    }

    /** The counter's answer. @param agency whose hours count */
    public Promise answer(Limit limit, String agency, Instant received) {
        var due = arithmetic().due(limit, agency, local(received));
        return new Promise(limit, agency, cutOff, Since.RECEIPT, received, instant(due));
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
}
