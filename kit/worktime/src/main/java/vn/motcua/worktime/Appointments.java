package vn.motcua.worktime;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The due dates of a process whose parts wait for each other: a preview shows them and acceptance promises them. A part
 * whose result has its own limit is due that long after acceptance. Any other part is due its limit after it opens; it
 * is planned to open when the parts before it are due. A part without any limit has no due date, and neither have the
 * parts that are counted from its end: nothing can be promised.
 *
 * @param cutOff as in {@link Deadlines#due}
 */
public record Appointments(WorkingCalendar calendar, LocalTime cutOff) {
    /**
     * @param office the office that works on it and whose hours count
     * @param after keys of the parts that must end before this one opens
     * @param limit counted from its opening; {@code null} if the law sets none, or only for the result
     * @param ofResult counted from acceptance; {@code null} where the part's limit applies to the result
     */
    public record Part(String key, String office, List<String> after, Limit limit, Limit ofResult) {}

    /**
     * The due date of each part that has one, in the order in which the parts can be planned.
     *
     * @throws IllegalArgumentException if parts wait for each other or for a missing part
     * @throws CalendarGap when a date is outside the calendar
     */
    public Map<String, LocalDateTime> plan(List<Part> parts, LocalDateTime accepted) {
        var settled = new HashSet<String>();
        var planned = new LinkedHashMap<String, LocalDateTime>();
        while (settled.size() < parts.size()) {
            var before = settled.size();
            for (Part part : parts) {
                if (!settled.contains(part.key()) && settled.containsAll(part.after())) {
                    settled.add(part.key());
                    due(part, accepted, opens(part, planned, accepted).orElse(null))
                            .ifPresent(due -> planned.put(part.key(), due));
                }
            }
            if (settled.size() == before) {
                throw new IllegalArgumentException("the process waits for itself or for a part it does not have");
            }
        }
        return planned;
    }

    /** Empty if it waits for a part that has no due date. */
    private static Optional<LocalDateTime> opens(
            Part part, Map<String, LocalDateTime> planned, LocalDateTime accepted) {
        return planned.keySet().containsAll(part.after())
                ? Stream.concat(Stream.of(accepted), part.after().stream().map(planned::get))
                        .max(LocalDateTime::compareTo)
                : Optional.empty();
    }

    /**
     * Empty if nothing limits it.
     *
     * @param opens the instant at which the part opens, planned or real; {@code null} if nobody knows
     */
    public Optional<LocalDateTime> due(Part part, LocalDateTime accepted, LocalDateTime opens) {
        if (part.ofResult() != null) {
            return Optional.of(due(part.ofResult(), part.office(), accepted));
        }
        return part.limit() == null || opens == null
                ? Optional.empty()
                : Optional.of(due(part.limit(), part.office(), opens));
    }

    /** @param office the office whose hours count */
    public LocalDateTime due(Limit limit, String office, LocalDateTime start) {
        return Deadlines.due(limit, start, calendar.of(office), cutOff);
    }
}
