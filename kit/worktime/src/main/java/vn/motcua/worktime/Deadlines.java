package vn.motcua.worktime;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When something is due. The one place where deadlines are computed: a preview and a receipt cannot differ. All times
 * are local to the office; nothing here reads a clock.
 */
public final class Deadlines {

    /** In mode M3, even where the office keeps seven and a half. */
    private static final long HOURS_OF_A_DAY = 8;

    private Deadlines() {}

    /**
     * The last moment at which the work is still in time.
     *
     * @param start when the clock of the limit starts, to the nanosecond
     * @param cutOff the last moment of a day that still makes it day 1, inclusive (15:00:00 is in time); {@code null}
     *     where the procedure has none, then the close of the office. Only {@link CountingMode#SAME_DAY_CUTOFF} reads it
     * @throws CalendarGap when the count leaves the calendar
     */
    public static LocalDateTime due(Limit limit, LocalDateTime start, WorkingCalendar calendar, LocalTime cutOff) {
        return switch (limit.unit()) {
            case HOUR -> start.plusHours(limit.value());
            case WORKING_HOUR -> workingHours(limit.value(), start, calendar);
            case WORKING_DAY -> workingDays(limit, start, calendar, cutOff);
            case CALENDAR_DAY ->
                endOf(dayBeforeTheFirst(limit, start, calendar, cutOff).plusDays(limit.value()), calendar);
            case MONTH -> endOf(start.toLocalDate().plusMonths(limit.value()), calendar);
        };
    }

    /**
     * When a file received at the counter must have been passed on to those who handle it: by the end of the same
     * working day or, received after the cut-off, at the start of the next (NĐ 61/2018 Art. 18(2), NĐ 309/2026 Art. 9).
     *
     * @param cutOff as in {@link #due}
     * @throws CalendarGap when either day is outside the calendar
     */
    public static LocalDateTime handOverBy(LocalDateTime accepted, WorkingCalendar calendar, LocalTime cutOff) {
        LocalDate day = accepted.toLocalDate();
        return isInTime(accepted, calendar, cutOff)
                ? calendar.closeOf(day)
                : calendar.openOf(calendar.nextWorkingDay(day));
    }

    private static LocalDateTime workingDays(
            Limit limit, LocalDateTime start, WorkingCalendar calendar, LocalTime cutOff) {
        return switch (limit.mode()) {
            case NEXT_DAY, SAME_DAY_CUTOFF -> {
                LocalDate before = dayBeforeTheFirst(limit, start, calendar, cutOff);
                yield calendar.closeOf(calendar.plusWorkingDays(before, limit.value()));
            }
            case HOURS_8 -> workingHours(HOURS_OF_A_DAY * limit.value(), start, calendar);
        };
    }

    private static LocalDate dayBeforeTheFirst(
            Limit limit, LocalDateTime start, WorkingCalendar calendar, LocalTime cutOff) {
        LocalDate day = start.toLocalDate();
        return switch (limit.mode()) {
            case NEXT_DAY, HOURS_8 -> day;
            case SAME_DAY_CUTOFF -> {
                LocalDate first = isInTime(start, calendar, cutOff) ? day : calendar.nextWorkingDay(day);
                yield first.minusDays(1);
            }
        };
    }

    /** A closed office starts no day: without this, a late cut-off would make something due before it began. */
    private static boolean isInTime(LocalDateTime moment, WorkingCalendar calendar, LocalTime cutOff) {
        LocalDate day = moment.toLocalDate();
        if (!calendar.isWorkingDay(day)) {
            return false;
        }
        LocalTime close = calendar.hoursOn(day).close();
        LocalTime last = cutOff == null || cutOff.isAfter(close) ? close : cutOff;
        return !moment.toLocalTime().isAfter(last);
    }

    /** Civil Code 2015 Art. 148: a last day that is a day off ends with the next working day. */
    private static LocalDateTime endOf(LocalDate lastDay, WorkingCalendar calendar) {
        return calendar.closeOf(calendar.workingDayFrom(lastDay));
    }

    /** A count that ends with a session ends there, not when the next one begins. */
    private static LocalDateTime workingHours(long hours, LocalDateTime start, WorkingCalendar calendar) {
        Duration left = Duration.ofHours(hours);
        LocalDate day = calendar.workingDayFrom(start.toLocalDate());
        while (true) {
            for (Session session : calendar.hoursOn(day).sessions()) {
                LocalDateTime from = later(start, day.atTime(session.from()));
                Duration open = Duration.between(from, day.atTime(session.to()));
                if (open.isNegative()) {
                    continue;
                }
                if (left.compareTo(open) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(open);
            }
            day = calendar.nextWorkingDay(day);
        }
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
