package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** How one unit is counted: what the start of a limit, a stop and a proof have in common. */
sealed interface Counting permits CountedDays, CountedHours {

    /** @param cutOff as in {@link Deadlines#due} */
    static Counting of(Limit limit, WorkingCalendar calendar, LocalTime cutOff) {
        return switch (limit.unit()) {
            case HOUR -> new CountedHours(null);
            case WORKING_HOUR -> new CountedHours(calendar);
            case WORKING_DAY ->
                limit.mode() == CountingMode.HOURS_8
                        ? new CountedHours(calendar)
                        : new CountedDays(calendar, cutOff, limit.mode(), true);
            case CALENDAR_DAY -> new CountedDays(calendar, cutOff, limit.mode(), false);
            case MONTH -> new CountedDays(calendar, cutOff, CountingMode.NEXT_DAY, false);
        };
    }

    /** {@code null} where the office's hours do not count. */
    WorkingCalendar calendar();

    /** Where the count ends, before a last day off is rolled. */
    LocalDateTime end(Limit limit, LocalDateTime start);

    /** The end moved by what passed between two moments, counted as the limit is; the same if nothing did. */
    LocalDateTime moved(LocalDateTime end, LocalDateTime from, LocalDateTime to);

    /** The last moment in time, when the count ends so. */
    LocalDateTime due(LocalDateTime end);

    /** The first due moment that is not before this one. */
    LocalDateTime dueFrom(LocalDateTime moment);

    /** The first day that counts; {@code null} where days do not. */
    LocalDate firstDay(LocalDateTime start);

    /** The days that pass without counting from a moment until a count that ends so is due. */
    List<LocalDate> skipped(LocalDateTime from, LocalDateTime end);
}
