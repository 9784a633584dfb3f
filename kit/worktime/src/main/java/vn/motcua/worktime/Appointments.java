package vn.motcua.worktime;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The due dates of a process whose parts wait for each other: a preview shows them and acceptance promises them. A part
 * whose result has its own limit is due that long after acceptance. Any other part is due its limit after it opens; it
 * is planned to open when the parts before it are due.
 *
 * @param cutOff as in {@link Deadlines#due}
 */
public record Appointments(WorkingCalendar calendar, LocalTime cutOff) {
    /**
     * @param office the office that works on it and whose hours count
     * @param after keys of the parts that must end before this one opens
     * @param limit counted from its opening
     * @param ofResult counted from acceptance; {@code null} where the part's limit applies to the result
     */
    public record Part(String key, String office, List<String> after, Limit limit, Limit ofResult) {}

    /**
     * The due date of each part, in the order in which the parts can be planned.
     *
     * @throws IllegalArgumentException if parts wait for each other or for a missing part
     * @throws CalendarGap when a date is outside the calendar
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

    /** @param office the office whose hours count */
    public LocalDateTime due(Limit limit, String office, LocalDateTime start) {
        return Deadlines.due(limit, start, calendar.of(office), cutOff);
    }
}
