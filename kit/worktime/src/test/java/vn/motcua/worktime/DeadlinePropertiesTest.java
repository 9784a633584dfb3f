package vn.motcua.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Compares the engine with {@link MinuteCounter}, and checks what must hold for every calendar. */
class DeadlinePropertiesTest {

    private static final String SEED = "20260820";

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any();
    }

    @Property(seed = SEED, tries = 1_500, edgeCases = EdgeCasesMode.NONE)
    void theEngineAgreesWithTheMinuteCounter(@ForAll("scenarios") Scenario scenario) {
        agreesWithTheMinuteCounter(scenario, 100);
    }

    @Tag("long")
    @Property(seed = SEED, tries = 15_000, edgeCases = EdgeCasesMode.NONE)
    void theEngineAgreesWithTheMinuteCounterTenTimesAsOften(@ForAll("scenarios") Scenario scenario) {
        agreesWithTheMinuteCounter(scenario, 1_000);
    }

    private static void agreesWithTheMinuteCounter(Scenario scenario, int leastOfEachUnit) {
        Limit limit = scenario.limit();
        Statistics.label("tries").collect(limit.unit()).coverage(coverage -> {
            for (LimitUnit unit : LimitUnit.values()) {
                coverage.check(unit).count(tries -> tries >= leastOfEachUnit);
            }
        });

        assertThat(scenario.due()).isEqualTo(MinuteCounter.due(limit, scenario.start(), scenario.office()));
    }

    @Property(seed = SEED, tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void theHandOverAgreesWithTheMinuteCounter(@ForAll("scenarios") Scenario scenario) {
        Office office = scenario.office();

        assertThat(Deadlines.handOverBy(scenario.start(), office.calendar(), office.cutOffTime()))
                .isEqualTo(MinuteCounter.handOverBy(scenario.start(), office));
    }

    @Property(seed = SEED, tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void nothingIsDueBeforeItStarts(@ForAll("scenarios") Scenario scenario) {
        assertThat(scenario.due()).isAfterOrEqualTo(scenario.start());
    }

    @Property(seed = SEED, tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void aLaterStartIsNeverDueEarlier(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 10_000) int minutes) {
        assertThat(scenario.startedLater(minutes).due()).isAfterOrEqualTo(scenario.due());
    }

    @Property(seed = SEED, tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void aLongerLimitIsNeverDueEarlier(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(min = 1, max = 20) int more) {
        assertThat(scenario.extendedBy(more).due()).isAfterOrEqualTo(scenario.due());
    }

    @Property(seed = SEED, tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void oneMoreDayOffNeverMakesAnythingDueEarlier(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 60) int daysAfter) {
        LocalDate day = scenario.start().toLocalDate().plusDays(daysAfter);

        assertThat(scenario.closedAlsoOn(day).due()).isAfterOrEqualTo(scenario.due());
    }
}
