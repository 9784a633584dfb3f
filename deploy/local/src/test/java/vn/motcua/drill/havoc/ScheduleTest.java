package vn.motcua.drill.havoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration LENGTH = Duration.ofMinutes(10);

    @Test
    void theSameSeedGivesTheSameSchedule() {
        assertThat(Schedule.of(42, LENGTH, true).strikes())
                .isEqualTo(Schedule.of(42, LENGTH, true).strikes());
        assertThat(Schedule.of(42, LENGTH, true).strikes())
                .isNotEqualTo(Schedule.of(43, LENGTH, true).strikes());
    }

    @Test
    void everyTargetIsStruckBeforeAnyIsStruckAgain() {
        var targets = strikes(7).stream().map(Strike::target).toList();

        assertThat(EnumSet.copyOf(targets.subList(0, 11))).hasSize(11);
        assertThat(EnumSet.copyOf(targets.subList(11, 22))).hasSize(11);
    }

    @Test
    void atMostTwoAreStruckAtATimeAndSometimesTwoAre() {
        var most =
                IntStream.range(0, 200).map(seed -> mostAtOnce(strikes(seed))).summaryStatistics();

        assertThat(most.getMax()).isEqualTo(2);
    }

    @Test
    void theLastBlowIsOverBeforeTheEnd() {
        assertThat(IntStream.range(0, 200).boxed().flatMap(seed -> strikes(seed).stream()))
                .allSatisfy(strike -> assertThat(strike.end()).isLessThanOrEqualTo(LENGTH));
    }

    @Test
    void linesAreStruckOnlyWhereThereAreAny() {
        assertThat(strikes(3)).extracting(Strike::blow).contains(Blow.SLOW, Blow.CUT);
        assertThat(Schedule.of(3, LENGTH, false).strikes())
                .extracting(Strike::blow)
                .contains(Blow.KILL, Blow.TERMINATE, Blow.STOP)
                .doesNotContain(Blow.SLOW, Blow.CUT);
    }

    private static List<Strike> strikes(long seed) {
        return Schedule.of(seed, LENGTH, true).strikes();
    }

    private static int mostAtOnce(List<Strike> strikes) {
        return strikes.stream()
                .mapToInt(one -> (int) strikes.stream()
                        .filter(other -> other.at().compareTo(one.at()) <= 0
                                && other.end().compareTo(one.at()) > 0)
                        .count())
                .max()
                .orElse(0);
    }
}
