package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A generated office as plain data: the engine and the counter each read it in their own way.
 *
 * @param bounds minutes of the day at which sessions alternately begin and end, ascending, an even number
 * @param season when it has other hours than all other offices
 * @param cutOff minute of the day, or {@code null}
 */
record Office(Set<LocalDate> daysOff, Set<LocalDate> workedDays, List<Integer> bounds, Season season, Integer cutOff) {

    static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    static final LocalDate TO = LocalDate.of(2030, 12, 31);

    private static final String NAME = "H26.101";

    /** Both days included. */
    record Season(LocalDate from, LocalDate to, List<Integer> bounds) {}

    WorkingCalendar calendar() {
        var all = new OpenHours(FROM, TO, null, hours(bounds));
        var own = new OpenHours(season.from(), season.to(), NAME, hours(season.bounds()));
        var others = new OpenHours(FROM, TO, "H26.102", OfficeHours.of(new Session(LocalTime.NOON, LocalTime.MAX)));
        return new WorkingCalendar(FROM, TO, daysOff, workedDays, List.of(all, own, others)).of(NAME);
    }

    List<Integer> boundsOn(LocalDate day) {
        return day.isBefore(season.from()) || day.isAfter(season.to()) ? bounds : season.bounds();
    }

    private static OfficeHours hours(List<Integer> bounds) {
        Session[] sessions = new Session[bounds.size() / 2];
        for (int index = 0; index < sessions.length; index++) {
            sessions[index] = new Session(time(bounds.get(2 * index)), time(bounds.get(2 * index + 1)));
        }
        return OfficeHours.of(sessions);
    }

    LocalTime cutOffTime() {
        return cutOff == null ? null : time(cutOff);
    }

    Office closedAlsoOn(LocalDate day) {
        Set<LocalDate> off = new HashSet<>(daysOff);
        Set<LocalDate> worked = new HashSet<>(workedDays);
        off.add(day);
        worked.remove(day);
        return new Office(off, worked, bounds, season, cutOff);
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
    }
}
