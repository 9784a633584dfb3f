package vn.motcua.worktime;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.motcua.worktime.Proof.SpecialDays;

/**
 * Counts hours, to the nanosecond.
 *
 * @param calendar hours count while its office is open; {@code null} for clock hours
 */
record CountedHours(WorkingCalendar calendar) implements Counting {

    /** Hours of a working day in mode M3, even where the office is open seven and a half hours. */
    private static final long HOURS_OF_A_DAY = 8;

    @Override
    public LocalDateTime end(Limit limit, LocalDateTime start) {
        var hours = limit.unit() == LimitUnit.WORKING_DAY ? HOURS_OF_A_DAY * limit.value() : limit.value();
        return plus(start, Duration.ofHours(hours));
    }

    @Override
    public LocalDateTime moved(LocalDateTime end, LocalDateTime from, LocalDateTime to) {
        var passed = passed(from, to);
        return passed.isZero() ? end : plus(end, passed);
    }

    private Duration passed(LocalDateTime from, LocalDateTime to) {
        return calendar == null ? Duration.between(from, to) : calendar.openBetween(from, to);
    }

    private LocalDateTime plus(LocalDateTime moment, Duration hours) {
        return calendar == null ? moment.plus(hours) : calendar.plusOpen(moment, hours);
    }

    @Override
    public LocalDateTime due(LocalDateTime end) {
        return end;
    }

    @Override
    public LocalDateTime dueFrom(LocalDateTime moment) {
        return moment;
    }

    @Override
    public LocalDate firstDay(LocalDateTime start) {
        return null;
    }

    @Override
    public Duration left(LocalDateTime from, LocalDateTime end) {
        return from.isBefore(end) ? passed(from, end) : Duration.ZERO;
    }

    @Override
    public SpecialDays specialDays(LocalDateTime from, LocalDateTime end) {
        if (calendar == null) {
            return SpecialDays.NONE;
        }
        var before = from.toLocalDate().minusDays(1);
        var last = end.toLocalDate();
        return new SpecialDays(calendar.daysOffBetween(before, last), calendar.weekendsWorkedBetween(before, last));
    }
}
