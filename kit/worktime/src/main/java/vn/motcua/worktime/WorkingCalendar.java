package vn.motcua.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;

/**
 * The working days (ngày làm việc) of an office and its hours on them: Monday to Friday, less the days off, plus the
 * weekend days worked in exchange (làm bù). Reception on a Saturday does not make it a working day.
 *
 * @param from first day covered
 * @param to last day covered
 * @param daysOff public holidays, days in lieu, swapped days (Labour Code 2019 Art. 112 and the yearly notice)
 * @param workedDays Saturdays and Sundays that are worked
 */
public record WorkingCalendar(
        LocalDate from, LocalDate to, Set<LocalDate> daysOff, Set<LocalDate> workedDays, OfficeHours hours) {

    /** @throws IllegalArgumentException naming the day that contradicts the rest */
    public WorkingCalendar {
        daysOff = Set.copyOf(daysOff);
        workedDays = Set.copyOf(workedDays);
        Objects.requireNonNull(hours, "hours");
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a calendar cannot begin on %s and end on %s".formatted(from, to));
        }
        for (LocalDate day : daysOff) {
            requireCovered(day, from, to);
        }
        for (LocalDate day : workedDays) {
            requireCovered(day, from, to);
            requireExchanged(day, daysOff);
        }
    }

    /** @throws CalendarGap when the day is outside {@code from} to {@code to} */
    public boolean isWorkingDay(LocalDate day) {
        if (day.isBefore(from) || day.isAfter(to)) {
            throw new CalendarGap(day, from, to);
        }
        return isWeekend(day) ? workedDays.contains(day) : !daysOff.contains(day);
    }

    /** The day itself when worked, otherwise the first working day after it. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    public LocalDate nextWorkingDay(LocalDate day) {
        return workingDayFrom(day.plusDays(1));
    }

    /** The {@code count}-th working day after {@code day}, which need not be one itself. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate last = day;
        for (int counted = 0; counted < count; counted++) {
            last = nextWorkingDay(last);
        }
        return last;
    }

    LocalDateTime openOf(LocalDate day) {
        return day.atTime(hours.open());
    }

    LocalDateTime closeOf(LocalDate day) {
        return day.atTime(hours.close());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static void requireCovered(LocalDate day, LocalDate from, LocalDate to) {
        if (day.isBefore(from) || day.isAfter(to)) {
            throw new IllegalArgumentException("%s is listed but lies outside %s to %s".formatted(day, from, to));
        }
    }

    /** A weekday here is a slip of the pen for the Saturday beside it, and would move due dates in silence. */
    private static void requireExchanged(LocalDate day, Set<LocalDate> daysOff) {
        if (daysOff.contains(day)) {
            throw new IllegalArgumentException(day + " is listed both as a day off and as worked");
        }
        if (!isWeekend(day)) {
            throw new IllegalArgumentException(day + " is listed as worked in exchange but is a weekday");
        }
    }
}
