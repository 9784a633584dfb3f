package vn.motcua.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The working days (ngày làm việc) of an office and its hours on them: Monday to Friday, less the days off, plus the
 * weekend days worked in exchange (làm bù). Reception on a Saturday does not make it a working day.
 *
 * @param from first day covered
 * @param to last day covered
 * @param daysOff public holidays, days in lieu, swapped days (Labour Code 2019 Art. 112 and the yearly notice)
 * @param workedDays Saturdays and Sundays that are working days
 * @param hours first those of all offices, then exceptions: the last entry that covers a day applies
 * @param announcedTo last announced day; later days are provisional
 */
public record WorkingCalendar(
        LocalDate from,
        LocalDate to,
        Set<LocalDate> daysOff,
        Set<LocalDate> workedDays,
        List<OpenHours> hours,
        LocalDate announcedTo) {
    /** Longer than any limit; later years are announced in the meantime. */
    private static final int PROVISIONAL_YEARS = 3;

    /** @throws IllegalArgumentException naming the contradictory day */
    public WorkingCalendar {
        daysOff = Set.copyOf(daysOff);
        workedDays = Set.copyOf(workedDays);
        hours = List.copyOf(hours);
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
        for (OpenHours kept : hours) {
            requireCovered(kept.from(), from, to);
            requireCovered(kept.to(), from, to);
        }
    }

    /** A calendar that is announced entirely. */
    public WorkingCalendar(
            LocalDate from, LocalDate to, Set<LocalDate> daysOff, Set<LocalDate> workedDays, List<OpenHours> hours) {
        this(from, to, daysOff, workedDays, hours, to);
    }

    /** A calendar in which every office has the same hours on each day. */
    public WorkingCalendar(
            LocalDate from, LocalDate to, Set<LocalDate> daysOff, Set<LocalDate> workedDays, OfficeHours hours) {
        this(from, to, daysOff, workedDays, List.of(new OpenHours(from, to, null, hours)));
    }

    /**
     * Joins several calendars up to the first day that none of them covers, and adds the {@linkplain ProvisionalYear
     * provisional} years after it.
     *
     * @param parts at least one, in order of time
     */
    public static WorkingCalendar joined(Collection<WorkingCalendar> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("nothing cannot be joined");
        }
        var whole = parts.iterator().next();
        for (WorkingCalendar part : parts) {
            if (part.from.equals(whole.to.plusDays(1))) {
                whole = whole.followedBy(part, part.to);
            }
        }
        for (int year = 0; year < PROVISIONAL_YEARS; year++) {
            var next = ProvisionalYear.of(whole.to.plusDays(1).getYear(), whole.hours);
            if (next.isEmpty() || !next.get().from.equals(whole.to.plusDays(1))) {
                return whole;
            }
            whole = whole.followedBy(next.get(), whole.announcedTo);
        }
        return whole;
    }

    private WorkingCalendar followedBy(WorkingCalendar next, LocalDate announced) {
        return new WorkingCalendar(
                from,
                next.to,
                both(daysOff, next.daysOff),
                both(workedDays, next.workedDays),
                Stream.concat(hours.stream(), next.hours.stream()).toList(),
                announced);
    }

    private static Set<LocalDate> both(Set<LocalDate> one, Set<LocalDate> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    /** Whether the days off of that year are not announced yet. */
    public boolean isProvisional(LocalDate day) {
        return day.isAfter(announcedTo);
    }

    /** The calendar of one office. @param office its code */
    public WorkingCalendar of(String office) {
        var all = hours.stream().filter(kept -> kept.office() == null);
        var own = hours.stream()
                .filter(kept -> kept.office() != null && kept.office().equals(office))
                .map(OpenHours::ofAll);
        return new WorkingCalendar(
                from, to, daysOff, workedDays, Stream.concat(all, own).toList(), announcedTo);
    }

    /** @throws CalendarGap when the day is outside {@code from} to {@code to} */
    public boolean isWorkingDay(LocalDate day) {
        if (!knows(day)) {
            throw new CalendarGap(day, from, to);
        }
        return isWeekend(day) ? workedDays.contains(day) : !daysOff.contains(day);
    }

    /** Whether the calendar says anything about the day. */
    public boolean knows(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** When the office closes on a working day. @throws CalendarGap when no hours are known for the day */
    public LocalTime close(LocalDate day) {
        return hoursOn(day).close();
    }

    /** The day itself if it is a working day, otherwise the first working day after it. */
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

    /** The {@code count}-th working day after {@code day}, which need not be a working day. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate last = day;
        for (int counted = 0; counted < count; counted++) {
            last = nextWorkingDay(last);
        }
        return last;
    }

    /** The number of working days after {@code first}, up to and including {@code last}. */
    int workingDaysBetween(LocalDate first, LocalDate last) {
        return (int) days(first, last).filter(this::isWorkingDay).count();
    }

    /** The days off after {@code first}, up to and including {@code last}. */
    List<LocalDate> daysOffBetween(LocalDate first, LocalDate last) {
        return days(first, last).filter(day -> !isWorkingDay(day)).toList();
    }

    /** The days of a weekend that are working days after {@code first}, up to and including {@code last}. */
    List<LocalDate> weekendsWorkedBetween(LocalDate first, LocalDate last) {
        return days(first, last).filter(workedDays::contains).toList();
    }

    private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return first.isBefore(last) ? first.plusDays(1).datesUntil(last.plusDays(1)) : Stream.empty();
    }

    /**
     * Whether the day of a moment still counts. It does not if the office is already closed: otherwise a late cut-off
     * could make something due before it began.
     *
     * @param cutOff as in {@link Deadlines#due}
     */
    boolean isInTime(LocalDateTime moment, LocalTime cutOff) {
        LocalDate day = moment.toLocalDate();
        if (!isWorkingDay(day)) {
            return false;
        }
        LocalTime close = hoursOn(day).close();
        LocalTime last = cutOff == null || cutOff.isAfter(close) ? close : cutOff;
        return !moment.toLocalTime().isAfter(last);
    }

    /** A count that ends with a session ends there, not when the next one begins. */
    LocalDateTime plusOpen(LocalDateTime moment, Duration hours) {
        Duration left = hours;
        LocalDate day = workingDayFrom(moment.toLocalDate());
        while (true) {
            for (Session session : hoursOn(day).sessions()) {
                LocalDateTime from = later(moment, day.atTime(session.from()));
                Duration open = Duration.between(from, day.atTime(session.to()));
                if (open.isNegative()) {
                    continue;
                }
                if (left.compareTo(open) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(open);
            }
            day = nextWorkingDay(day);
        }
    }

    /**
     * How long the office is open between two moments.
     *
     * @throws CalendarGap when a day between them is outside the calendar
     */
    public Duration openBetween(LocalDateTime from, LocalDateTime to) {
        Duration open = Duration.ZERO;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            for (Session session : isWorkingDay(day) ? hoursOn(day).sessions() : List.<Session>of()) {
                Duration shared = Duration.between(
                        later(from, day.atTime(session.from())), earlier(to, day.atTime(session.to())));
                open = shared.isNegative() ? open : open.plus(shared);
            }
        }
        return open;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    /** @throws CalendarGap when no hours are known for the day */
    public OfficeHours hoursOn(LocalDate day) {
        for (OpenHours kept : hours.reversed()) {
            if (kept.office() == null && kept.covers(day)) {
                return kept.hours();
            }
        }
        throw new CalendarGap(day, from, to);
    }

    LocalDateTime openOf(LocalDate day) {
        return day.atTime(hoursOn(day).open());
    }

    LocalDateTime closeOf(LocalDate day) {
        return day.atTime(hoursOn(day).close());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static void requireCovered(LocalDate day, LocalDate from, LocalDate to) {
        if (day.isBefore(from) || day.isAfter(to)) {
            throw new IllegalArgumentException("%s is listed but lies outside %s to %s".formatted(day, from, to));
        }
    }

    /** A weekday in this list is probably a typing error for a nearby Saturday, and would silently move due dates. */
    private static void requireExchanged(LocalDate day, Set<LocalDate> daysOff) {
        if (daysOff.contains(day)) {
            throw new IllegalArgumentException(day + " is listed both as a day off and as worked");
        }
        if (!isWeekend(day)) {
            throw new IllegalArgumentException(day + " is listed as worked in exchange but is a weekday");
        }
    }
}
