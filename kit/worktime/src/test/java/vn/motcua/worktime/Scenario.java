package vn.motcua.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.arbitraries.IntegerArbitrary;

/** A generated input for the engine: a limit, a start and an office. */
record Scenario(Limit limit, LocalDateTime start, Office office) {

    private static final LocalDate FIRST_START = LocalDate.of(2026, 1, 1);

    LocalDateTime due() {
        return Deadlines.due(limit, start, office.calendar(), office.cutOffTime());
    }

    Scenario startedLater(int minutes) {
        return new Scenario(limit, start.plusMinutes(minutes), office);
    }

    Scenario extendedBy(int more) {
        return new Scenario(new Limit(limit.value() + more, limit.unit(), limit.mode()), start, office);
    }

    Scenario closedAlsoOn(LocalDate day) {
        return new Scenario(limit, start, office.closedAlsoOn(day));
    }

    static Arbitrary<Scenario> any() {
        return Combinators.combine(limits(), offices(), between(0, 364), between(0, 1439), between(0, 11))
                .as((limit, office, days, minute, pick) -> {
                    LocalDate day = FIRST_START.plusDays(days);
                    return new Scenario(
                            limit, day.atStartOfDay().plusMinutes(minuteOf(office, day, minute, pick)), office);
                });
    }

    /** Half of the starts fall exactly on a session boundary or on the cut-off, where errors are likely. */
    private static int minuteOf(Office office, LocalDate day, int minute, int pick) {
        List<Integer> bounds = office.boundsOn(day);
        if (pick < bounds.size()) {
            return bounds.get(pick);
        }
        return pick > 8 && office.cutOff() != null ? office.cutOff() : minute;
    }

    private static Arbitrary<Limit> limits() {
        return Combinators.combine(between(1, 30), Arbitraries.of(LimitUnit.class), Arbitraries.of(CountingMode.class))
                .as(Limit::new);
    }

    private static Arbitrary<Office> offices() {
        Arbitrary<Integer> cutOffs = between(0, 1439).injectNull(0.2);
        return Combinators.combine(days(100), days(8), between(0, 12), days(60), bounds(), seasons(), cutOffs)
                .as((single, holidays, length, weekends, bounds, season, cutOff) -> {
                    Set<LocalDate> off = Stream.concat(
                                    single.stream(), holidays.stream().flatMap(day -> run(day, length)))
                            .collect(Collectors.toSet());
                    Set<LocalDate> worked = weekends.stream()
                            .filter(Scenario::isWeekend)
                            .filter(Predicate.not(off::contains))
                            .collect(Collectors.toSet());
                    return new Office(off, worked, bounds, season, cutOff);
                });
    }

    private static Arbitrary<Office.Season> seasons() {
        return Combinators.combine(between(0, 729), between(0, 200), bounds()).as((first, length, bounds) -> {
            LocalDate from = FIRST_START.plusDays(first);
            return new Office.Season(from, from.plusDays(length), bounds);
        });
    }

    /** One to three sessions of one to four hours, some without a break between them. */
    private static Arbitrary<List<Integer>> bounds() {
        Arbitrary<List<Integer>> lengths = between(60, 230).list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<List<Integer>> breaks =
                Arbitraries.oneOf(Arbitraries.just(0), between(0, 120)).list().ofSize(3);
        return Combinators.combine(between(300, 480), lengths, breaks).as((open, sessions, pauses) -> {
            Stream.Builder<Integer> bounds = Stream.builder();
            int bell = open;
            for (int index = 0; index < sessions.size(); index++) {
                bounds.add(bell).add(bell + sessions.get(index));
                bell += sessions.get(index) + pauses.get(index);
            }
            return bounds.build().toList();
        });
    }

    private static Arbitrary<Set<LocalDate>> days(int atMost) {
        return between(0, 729).map(FIRST_START::plusDays).set().ofMaxSize(atMost);
    }

    private static Stream<LocalDate> run(LocalDate first, int length) {
        return first.datesUntil(first.plusDays(length));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static IntegerArbitrary between(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform());
    }
}
