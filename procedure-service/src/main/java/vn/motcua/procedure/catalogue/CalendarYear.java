package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.events.LawEvent.CalendarPublished;
import vn.motcua.worktime.OfficeHours;
import vn.motcua.worktime.OpenHours;
import vn.motcua.worktime.Session;
import vn.motcua.worktime.WorkingCalendar;

/**
 * The working calendar of one year (Labour Code 2019 Art. 112 and the yearly notice of swapped days).
 *
 * @param hours the general hours of every office
 * @param otherHours exceptions to {@code hours}, by period and agency
 */
public record CalendarYear(
        int year,
        String source,
        Certainty certainty,
        List<Session> hours,
        List<OtherHours> otherHours,
        List<DayOff> daysOff,
        List<WorkedDay> workedDays) {
    public CalendarYear {
        otherHours = List.copyOf(Objects.requireNonNullElse(otherHours, List.of()));
    }

    /**
     * An exception to the general hours, both days included.
     *
     * @param agency the agency with these hours; absent if they are for every agency without its own
     */
    public record OtherHours(LocalDate from, LocalDate to, String agency, List<Session> hours, String source)
            implements Dated {
        OpenHours published() {
            return new OpenHours(from, to, agency, new OfficeHours(hours));
        }
    }

    /** @param source absent where the year's source says it */
    public record DayOff(LocalDate date, String name, String source) {}

    /**
     * @param insteadOf the day off in exchange
     * @param source absent where the year's source says it
     */
    public record WorkedDay(LocalDate date, LocalDate insteadOf, String source) {}

    public CalendarPublished published() {
        var off = daysOff.stream().map(DayOff::date).collect(Collectors.toSet());
        var worked = workedDays.stream().map(WorkedDay::date).collect(Collectors.toSet());
        var others = otherHours.stream().map(OtherHours::published).toList();
        var sources = byDay(daysOff, DayOff::date, DayOff::source);
        sources.putAll(byDay(workedDays, WorkedDay::date, WorkedDay::source));
        return new CalendarPublished(
                year,
                off,
                worked,
                new OfficeHours(hours),
                others,
                source,
                byDay(daysOff, DayOff::date, DayOff::name),
                sources,
                byDay(workedDays, WorkedDay::date, WorkedDay::insteadOf));
    }

    private static <D, T> Map<LocalDate, T> byDay(List<D> days, Function<D, LocalDate> date, Function<D, T> said) {
        return days.stream()
                .filter(day -> said.apply(day) != null)
                .collect(Collectors.toMap(date, said, (first, _) -> first, HashMap::new));
    }

    /** @throws IllegalArgumentException naming the contradiction */
    public WorkingCalendar calendar() {
        return published().calendar();
    }
}
