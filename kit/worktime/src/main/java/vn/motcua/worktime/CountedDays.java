package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.worktime.Proof.SpecialDays;

/**
 * Counts whole days. The day on which a stop begins counts as the mode counts a first day, so that stopped days and
 * running days add up to the days that passed.
 *
 * @param workingOnly true for working days only; false for all days, of which only the last must be a working day
 */
record CountedDays(WorkingCalendar calendar, LocalTime cutOff, CountingMode mode, boolean workingOnly)
        implements Counting {

    @Override
    public LocalDateTime end(Limit limit, LocalDateTime start) {
        var before = before(start);
        var last = switch (limit.unit()) {
            case WORKING_DAY -> calendar.plusWorkingDays(before, limit.value());
            case MONTH -> before.plusMonths(limit.value());
            default -> before.plusDays(limit.value());
        };
        return last.atStartOfDay();
    }

    @Override
    public LocalDateTime moved(LocalDateTime end, LocalDateTime from, LocalDateTime to) {
        var day = end.toLocalDate();
        var first = before(from);
        var last = before(to);
        var moved = workingOnly
                ? calendar.plusWorkingDays(day, calendar.workingDaysBetween(first, last))
                : day.plusDays(ChronoUnit.DAYS.between(first, last));
        return moved.equals(day) ? end : moved.atStartOfDay();
    }

    /** Civil Code 2015 Art. 148: a last day that is a day off ends with the next working day. */
    @Override
    public LocalDateTime due(LocalDateTime end) {
        return calendar.closeOf(calendar.workingDayFrom(end.toLocalDate()));
    }

    @Override
    public LocalDateTime dueFrom(LocalDateTime moment) {
        var close = due(moment);
        return close.isBefore(moment) ? calendar.closeOf(calendar.nextWorkingDay(moment.toLocalDate())) : close;
    }

    @Override
    public LocalDate firstDay(LocalDateTime start) {
        var next = before(start).plusDays(1);
        return workingOnly ? calendar.workingDayFrom(next) : next;
    }

    @Override
    public Period left(LocalDateTime from, LocalDateTime end) {
        var first = before(from);
        var last = end.toLocalDate();
        var days = workingOnly ? calendar.workingDaysBetween(first, last) : ChronoUnit.DAYS.between(first, last);
        return Period.ofDays((int) Math.max(days, 0));
    }

    @Override
    public SpecialDays specialDays(LocalDateTime from, LocalDateTime end) {
        var last = end.toLocalDate();
        return workingOnly
                ? new SpecialDays(
                        calendar.daysOffBetween(from.toLocalDate().minusDays(1), last),
                        calendar.weekendsWorkedBetween(before(from), last))
                : new SpecialDays(calendar.daysOffBetween(last.minusDays(1), calendar.workingDayFrom(last)), List.of());
    }

    /** The day before the first day that counts. */
    private LocalDate before(LocalDateTime moment) {
        var day = moment.toLocalDate();
        return switch (mode) {
            case NEXT_DAY, HOURS_8 -> day;
            case SAME_DAY_CUTOFF ->
                (calendar.isInTime(moment, cutOff) ? day : calendar.nextWorkingDay(day)).minusDays(1);
        };
    }
}
