package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAmount;
import vn.motcua.worktime.Proof.SpecialDays;

/** How one unit is counted, for the start of a limit, a stop and a proof. */
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

    /** The end of the count, before a last day off is rolled. */
    LocalDateTime end(Limit limit, LocalDateTime start);

    /** The end moved by the time between two moments, counted in the limit's unit; unchanged if none passed. */
    LocalDateTime moved(LocalDateTime end, LocalDateTime from, LocalDateTime to);

    /** The last moment that is in time, for this end of the count. */
    LocalDateTime due(LocalDateTime end);

    /** The first due moment that is not before this one. */
    LocalDateTime dueFrom(LocalDateTime moment);

    /** The first day that counts; {@code null} where days are not counted. */
    LocalDate firstDay(LocalDateTime start);

    /** How much is left from a moment until this end of the count; never negative. */
    TemporalAmount left(LocalDateTime from, LocalDateTime end);

    /** The days that need a word, from a moment until the due date for this end of the count. */
    SpecialDays specialDays(LocalDateTime from, LocalDateTime end);
}
