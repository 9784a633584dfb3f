package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When something is due. The one place where deadlines are computed: a preview and a receipt cannot differ. All times
 * are local to the office; nothing here reads a clock.
 */
public final class Deadlines {

    private Deadlines() {}

    /**
     * The last moment at which the work is in time.
     *
     * @param start when the clock of the limit starts, to the nanosecond
     * @param cutOff the last moment of a day that still makes it day 1, inclusive (15:00:00 is in time); {@code null}
     * means the close of the office, where the procedure has no cut-off. Only {@link CountingMode#SAME_DAY_CUTOFF}
     * reads it
     * @throws CalendarGap when the count runs outside the calendar
     */
    public static LocalDateTime due(Limit limit, LocalDateTime start, WorkingCalendar calendar, LocalTime cutOff) {
        var counting = Counting.of(limit, calendar, cutOff);
        return counting.due(counting.end(limit, start));
    }

    /**
     * When a file received at the counter must be passed on to the handlers: by the end of the same working day or, if
     * received after the cut-off, at the start of the next (NĐ 61/2018 Art. 18(2), NĐ 309/2026 Art. 9).
     *
     * @param cutOff as in {@link #due}
     * @throws CalendarGap when either day is outside the calendar
     */
    public static LocalDateTime handOverBy(LocalDateTime accepted, WorkingCalendar calendar, LocalTime cutOff) {
        LocalDate day = accepted.toLocalDate();
        return calendar.isInTime(accepted, cutOff)
                ? calendar.closeOf(day)
                : calendar.openOf(calendar.nextWorkingDay(day));
    }
}
