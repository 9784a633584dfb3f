package vn.motcua.worktime;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The due dates of a process whose parts wait for each other: what a preview shows and what acceptance promises. A part whose
 * result has a limit of its own is due that long after acceptance; any other that long after it opens, which is planned: when
 * the parts before it are due.
 *
 * @param cutOff as in {@link Deadlines#due}
 */
public record Appointments(WorkingCalendar calendar, LocalTime cutOff) {
    /**
     * @param office who works on it, and whose hours count
     * @param after keys of the parts that must have ended before this one opens
     * @param limit counted from its opening
     * @param ofResult counted from acceptance; {@code null} where the part's limit is the result's
     */
    public record Part(String key, String office, List<String> after, Limit limit, Limit ofResult) {}

    /**
     * By part, in the order in which they can be planned.
     *
     * @throws IllegalArgumentException if parts wait for each other or for one that is not there
     * @throws CalendarGap when a date leaves the calendar
     */
    public Map<String, LocalDateTime> plan(List<Part> parts, LocalDateTime accepted) {
        var planned = new LinkedHashMap<String, LocalDateTime>();
        while (planned.size() < parts.size()) {
            var before = planned.size();
            for (Part part : parts) {
                if (!planned.containsKey(part.key()) && planned.keySet().containsAll(part.after())) {
                    planned.put(part.key(), due(part, accepted, opens(part, planned, accepted)));
                }
            }
            if (planned.size() == before) {
                throw new IllegalArgumentException("the process waits for itself or for a part it does not have");
            }
        }
        return planned;
    }

    private static LocalDateTime opens(Part part, Map<String, LocalDateTime> planned, LocalDateTime accepted) {
        return part.after().stream()
                .map(planned::get)
                .max(LocalDateTime::compareTo)
                .orElse(accepted);
    }

    /** @param opens the instant at which the part opens, planned or real */
    public LocalDateTime due(Part part, LocalDateTime accepted, LocalDateTime opens) {
        return part.ofResult() == null
                ? due(part.limit(), part.office(), opens)
                : due(part.ofResult(), part.office(), accepted);
    }

    /** @param office whose hours count */
    public LocalDateTime due(Limit limit, String office, LocalDateTime start) {
        return Deadlines.due(limit, start, calendar.of(office), cutOff);
    }
}
