package vn.motcua.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A year with random holidays, and Saturdays worked for Mondays off; and interesting instants for acceptances. No later
 * year is published, so promises at the end of the year may be impossible.
 */
final class RandomYear {
    private static final int YEAR = 2027;
    /** Beginnings and ends of office hours; and every cut-off of the procedures. */
    private static final List<String> EDGES =
            List.of("07:30", "08:00", "11:30", "12:00", "13:30", "15:00", "16:00", "16:30", "17:00", "17:30");

    private final RandomGenerator dice;
    private final List<LocalDate> daysOff = new ArrayList<>();
    private final List<LocalDate> worked = new ArrayList<>();

    RandomYear(RandomGenerator dice) {
        this.dice = dice;
        while (daysOff.size() < 16) {
            var day = anyDay();
            var swapped = day.with(DayOfWeek.MONDAY);
            if (dice.nextInt(4) == 0 && !daysOff.contains(swapped) && swapped.getYear() == YEAR) {
                daysOff.add(swapped);
                worked.add(swapped.with(DayOfWeek.SATURDAY));
            } else if (!isWeekend(day) && !daysOff.contains(day)) {
                daysOff.add(day);
            }
        }
    }

    Map<String, Object> calendar() {
        var off = daysOff.stream()
                .map(day -> Map.of("date", day.toString(), "name", "Nghỉ"))
                .toList();
        var inExchange = worked.stream()
                .map(day -> Map.of(
                        "date",
                        day.toString(),
                        "insteadOf",
                        day.with(DayOfWeek.MONDAY).toString()))
                .toList();
        return Map.of(
                "year",
                YEAR,
                "source",
                "bài thử",
                "certainty",
                "UNCONFIRMED",
                "hours",
                List.of(hours("08:00", "12:00"), hours("13:30", "17:00")),
                "otherHours",
                otherHours(),
                "daysOff",
                off,
                "workedDays",
                inExchange);
    }

    /** Summer hours of one agency, winter hours of the other, an afternoon off for agencies without hours of their own that day. */
    private List<Map<String, Object>> otherHours() {
        var summer = anyDay().withMonth(5);
        var winter = anyDay().withMonth(10);
        var afternoonOff = anyDay();
        return List.of(
                otherHours(summer, summer.plusMonths(4), Map.of("agency", RandomProcedure.HERE), "07:30", "16:30"),
                otherHours(winter, winter.plusMonths(2), Map.of("agency", RandomProcedure.THERE), "09:00", "17:30"),
                otherHours(afternoonOff, afternoonOff, Map.of(), "08:00", "12:00"));
    }

    private static Map<String, Object> otherHours(
            LocalDate from, LocalDate to, Map<String, Object> whose, String open, String close) {
        var other = new HashMap<>(whose);
        other.put("from", from.toString());
        other.put("to", to.toString());
        other.put("hours", List.of(hours(open, close)));
        other.put("source", "bài thử");
        return other;
    }

    private static Map<String, String> hours(String from, String to) {
        return Map.of("from", from, "to", to);
    }

    /** In chronological order, because a clock must not go back to before a decision. */
    List<LocalDateTime> instants(int count) {
        return Stream.generate(this::instant).limit(count).sorted().toList();
    }

    private LocalDateTime instant() {
        return day().atTime(time());
    }

    /** Half of the days are a special day, or up to three days before one. */
    private LocalDate day() {
        var special = Stream.concat(daysOff.stream(), worked.stream()).toList();
        var day = dice.nextBoolean()
                ? anyDay()
                : special.get(dice.nextInt(special.size())).minusDays(dice.nextInt(4));
        return day.isBefore(first()) ? first() : day;
    }

    private static LocalDate first() {
        return LocalDate.of(YEAR, 1, 6);
    }

    private LocalDate anyDay() {
        return first().plusDays(dice.nextInt(LocalDate.of(YEAR, 12, 20).getDayOfYear() - first().getDayOfYear()));
    }

    /** A round takes some seconds, so if it begins just before an edge its acceptances fall on both sides of it. */
    private LocalTime time() {
        return dice.nextBoolean()
                ? LocalTime.of(1, 0).plusSeconds(dice.nextInt(22 * 3600))
                : LocalTime.parse(EDGES.get(dice.nextInt(EDGES.size()))).minusNanos(dice.nextInt(500) * 1_000_000L);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
