package vn.motcua.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import vn.motcua.worktime.ClockEvent.Afterwards;
import vn.motcua.worktime.ClockEvent.Stop;

/** Compares the clock and its stops with {@link MinuteCounter}, and checks what must hold after any events. */
class LimitClockPropertiesTest {

    private static final String SEED = "20260821";
    private static final int WEEK = 7 * 24 * 60;

    /** @param stops each begins some minutes after the previous event and lasts some minutes */
    record Stopped(Scenario scenario, List<Stop> stops) {
        LocalDateTime due() {
            return read(stops);
        }

        LocalDateTime read(List<? extends ClockEvent> events) {
            return new LimitClock(scenario.limit(), scenario.start(), List.copyOf(events))
                    .read(scenario.office().calendar(), scenario.office().cutOffTime())
                    .due();
        }
    }

    private record Gap(int running, int standing, Afterwards afterwards) {}

    @Provide
    Arbitrary<Stopped> stopped() {
        return Combinators.combine(Scenario.any(), gaps().list().ofMinSize(1).ofMaxSize(3))
                .as((scenario, gaps) -> new Stopped(scenario, stops(scenario.start(), gaps)));
    }

    private static Arbitrary<Gap> gaps() {
        return Combinators.combine(minutes(), minutes(), Arbitraries.of(Afterwards.class))
                .as(Gap::new);
    }

    /** Includes short ones, which begin and end on one day. */
    private static Arbitrary<Integer> minutes() {
        return Arbitraries.oneOf(upTo(600), upTo(WEEK));
    }

    private static Arbitrary<Integer> upTo(int most) {
        return Arbitraries.integers().between(0, most).withDistribution(RandomDistribution.uniform());
    }

    private static List<Stop> stops(LocalDateTime start, List<Gap> gaps) {
        var stops = new ArrayList<Stop>();
        var free = start;
        for (Gap gap : gaps) {
            var from = free.plusMinutes(gap.running());
            free = from.plusMinutes(gap.standing());
            stops.add(new Stop(from, free, gap.afterwards()));
        }
        return stops;
    }

    @Property(seed = SEED, tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theClockAgreesWithTheMinuteCounter(@ForAll("stopped") Stopped stopped) {
        agreesWithTheMinuteCounter(stopped, 400);
    }

    @Tag("long")
    @Property(seed = SEED, tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void theClockAgreesWithTheMinuteCounterTenTimesAsOften(@ForAll("stopped") Stopped stopped) {
        agreesWithTheMinuteCounter(stopped, 4_000);
    }

    private static void agreesWithTheMinuteCounter(Stopped stopped, int leastInTime) {
        var scenario = stopped.scenario();
        var undisturbed = scenario.due();
        Statistics.label("first stop")
                .collect(stopped.stops().getFirst().from().isBefore(undisturbed) ? "in time" : "late")
                .coverage(coverage -> coverage.check("in time").count(tries -> tries >= leastInTime));

        assertThat(stopped.due())
                .isEqualTo(MinuteCounter.due(
                        scenario.limit(),
                        scenario.start(),
                        scenario.office(),
                        stopped.stops().stream()
                                .map(stop -> new MinuteCounter.Pause(
                                        stop.from(), stop.to(), stop.afterwards() == Afterwards.RESTART))
                                .toList()));
    }

    @Property(seed = SEED, tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void withoutEventsItIsTheDeadline(@ForAll("stopped") Stopped stopped) {
        assertThat(stopped.read(List.of())).isEqualTo(stopped.scenario().due());
    }

    @Property(seed = SEED, tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void oneStopIsAsGoodAsTwoThatMeet(@ForAll("stopped") Stopped stopped, @ForAll @IntRange(max = 100) int percent) {
        var from = stopped.stops().getFirst().from();
        var to = stopped.stops().getFirst().to();
        var between = from.plusMinutes(Duration.between(from, to).toMinutes() * percent / 100);

        assertThat(stopped.read(List.of(resumed(from, between), resumed(between, to))))
                .isEqualTo(stopped.read(List.of(resumed(from, to))));
    }

    @Property(seed = SEED, tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void aLongerStopIsNeverDueEarlier(@ForAll("stopped") Stopped stopped, @ForAll @IntRange(max = 10_000) int minutes) {
        var stop = stopped.stops().getFirst();

        assertThat(stopped.read(List.of(new Stop(stop.from(), stop.to().plusMinutes(minutes), stop.afterwards()))))
                .isAfterOrEqualTo(stopped.read(List.of(stop)));
    }

    @Property(seed = SEED, tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void nothingIsDueBeforeAStopInTimeHasEnded(@ForAll("stopped") Stopped stopped) {
        var stop = stopped.stops().getFirst();
        var due = stopped.read(List.of(stop));

        assertThat(due)
                .isAfterOrEqualTo(
                        stop.from().isBefore(stopped.scenario().due())
                                ? stop.to()
                                : stopped.scenario().due());
    }

    @Property(seed = SEED, tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void whatRestartsIsNeverDueBeforeWhatGoesOn(@ForAll("stopped") Stopped stopped) {
        var scenario = stopped.scenario();
        var stop = stopped.stops().getFirst();
        // Counted from another day, a month may be shorter.
        Assume.that(scenario.limit().unit() != LimitUnit.MONTH);

        assertThat(stopped.read(List.of(stop.resuming())))
                .isBeforeOrEqualTo(stopped.read(List.of(new Stop(stop.from(), stop.to(), Afterwards.RESTART))));
    }

    private static Stop resumed(LocalDateTime from, LocalDateTime to) {
        return new Stop(from, to, Afterwards.RESUME);
    }
}
