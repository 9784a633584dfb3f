package vn.motcua.routing.casefile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.WorkingCalendar;

/**
 * The due dates of a process. A result with a limit of its own is due that long after acceptance; otherwise a leg's limit
 * counts from the instant the leg opens, which at acceptance is planned: when its predecessors are due.
 */
public record Appointments(WorkingCalendar calendar, LocalTime cutOff) {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Appointments by leg, as promised at acceptance. The graph has no cycles: the catalogue sees to that. */
    public Map<String, Instant> plan(List<PlannedLeg> legs, Instant accepted) {
        var planned = new LinkedHashMap<String, Instant>();
        while (planned.size() < legs.size()) {
            var before = planned.size();
            for (var leg : legs) {
                if (!planned.containsKey(leg.key()) && planned.keySet().containsAll(leg.after())) {
                    var opens = leg.after().stream().map(planned::get).max(Instant::compareTo);
                    planned.put(leg.key(), due(leg, accepted, opens.orElse(accepted)));
                }
            }
            if (planned.size() == before) {
                throw new IllegalStateException("the process waits for itself or for a leg it does not have");
            }
        }
        return planned;
    }

    public Instant due(PlannedLeg leg, Instant accepted, Instant opens) {
        var own = leg.results().isEmpty() ? null : leg.results().getFirst().limit();
        return own != null ? due(own, accepted) : due(leg.limit(), opens);
    }

    public Instant due(Limit limit, Instant start) {
        var local = LocalDateTime.ofInstant(start, HANOI);
        return Deadlines.due(limit, local, calendar, cutOff).atZone(HANOI).toInstant();
    }

    /** The limit in words, for the record of a due date. */
    public static String basis(PlannedLeg leg) {
        var own = leg.results().isEmpty() ? null : leg.results().getFirst().limit();
        return own != null ? basis(own) + " from acceptance" : basis(leg.limit()) + " from the opening of the leg";
    }

    public static String basis(Limit limit) {
        return limit.value() + " " + limit.unit() + " " + limit.mode();
    }
}
