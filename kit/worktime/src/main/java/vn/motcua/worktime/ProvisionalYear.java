package vn.motcua.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The days off of a year that is not announced yet: the holidays that the Labour Code 2019 fixes in Art. 112(1), and
 * the next working day for each that falls on a weekend (Art. 111(3)). Swapped days are unknown. The Government chooses
 * which five days of the lunar New Year and which day beside 2 September are off (Art. 112(3)); this class uses its
 * usual choice.
 */
final class ProvisionalYear {
    /** NQ 28/2026/QH16: the Day of Vietnamese Culture. */
    private static final int CULTURE_DAY_SINCE = 2026;

    /**
     * The first day of the lunar year and the tenth of its third month (<i>Giỗ Tổ Hùng Vương</i>): computed for UTC+7,
     * as in the Vietnamese lunar calendar; in 2030 the Chinese one begins a day later.
     */
    private static final Map<Integer, Lunar> LUNAR = Map.ofEntries(
            lunar("2026-02-17", "2026-04-26"),
            lunar("2027-02-06", "2027-04-16"),
            lunar("2028-01-26", "2028-04-04"),
            lunar("2029-02-13", "2029-04-23"),
            lunar("2030-02-02", "2030-04-12"),
            lunar("2031-01-23", "2031-04-01"),
            lunar("2032-02-11", "2032-04-19"),
            lunar("2033-01-31", "2033-04-09"),
            lunar("2034-02-19", "2034-04-28"),
            lunar("2035-02-08", "2035-04-17"),
            lunar("2036-01-28", "2036-04-06"),
            lunar("2037-02-15", "2037-04-24"),
            lunar("2038-02-04", "2038-04-13"),
            lunar("2039-01-24", "2039-04-03"),
            lunar("2040-02-12", "2040-04-20"));

    private record Lunar(LocalDate newYear, LocalDate ancestorsDay) {}

    private ProvisionalYear() {}

    private static Map.Entry<Integer, Lunar> lunar(String newYear, String ancestorsDay) {
        var first = LocalDate.parse(newYear);
        return Map.entry(first.getYear(), new Lunar(first, LocalDate.parse(ancestorsDay)));
    }

    /** Empty for a year whose lunar days are not in the table. @param hours of the year before, assumed to continue */
    static Optional<WorkingCalendar> of(int year, Collection<OpenHours> hours) {
        return Optional.ofNullable(LUNAR.get(year)).map(lunar -> calendar(year, lunar, hours));
    }

    private static WorkingCalendar calendar(int year, Lunar lunar, Collection<OpenHours> hours) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var before = first.minusDays(1);
        var kept = hours.stream()
                .filter(each -> each.covers(before))
                .map(each -> new OpenHours(first, last, each.office(), each.hours()))
                .toList();
        return new WorkingCalendar(first, last, daysOff(year, lunar), Set.of(), kept);
    }

    static Set<LocalDate> daysOff(int year) {
        return daysOff(year, LUNAR.get(year));
    }

    private static Set<LocalDate> daysOff(int year, Lunar lunar) {
        var holidays = new TreeSet<LocalDate>(List.of(
                LocalDate.of(year, 1, 1),
                lunar.ancestorsDay(),
                LocalDate.of(year, 4, 30),
                LocalDate.of(year, 5, 1),
                LocalDate.of(year, 9, 2),
                besideNationalDay(year)));
        lunar.newYear().minusDays(1).datesUntil(lunar.newYear().plusDays(4)).forEach(holidays::add);
        if (year >= CULTURE_DAY_SINCE) {
            holidays.add(LocalDate.of(year, 11, 24));
        }
        var off = new HashSet<>(holidays);
        // In the order of the days, so that two holidays on one weekend get two different days in lieu.
        holidays.stream().filter(ProvisionalYear::isWeekend).forEach(day -> off.add(nextFree(day, off)));
        return off;
    }

    /** The day that joins 2 September to a weekend; otherwise the day before. */
    private static LocalDate besideNationalDay(int year) {
        var day = LocalDate.of(year, 9, 2);
        return Stream.of(day.minusDays(1), day.plusDays(1))
                .filter(beside -> !isWeekend(beside))
                .filter(beside -> isWeekend(beside.minusDays(1)) || isWeekend(beside.plusDays(1)))
                .findFirst()
                .orElse(day.minusDays(1));
    }

    private static LocalDate nextFree(LocalDate day, Set<LocalDate> off) {
        var next = day.plusDays(1);
        while (isWeekend(next) || off.contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
