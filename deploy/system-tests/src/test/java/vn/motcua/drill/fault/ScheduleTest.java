package vn.motcua.drill.fault;

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
        assertThat(Schedule.of(42, LENGTH, true).faults())
                .isEqualTo(Schedule.of(42, LENGTH, true).faults());
        assertThat(Schedule.of(42, LENGTH, true).faults())
                .isNotEqualTo(Schedule.of(43, LENGTH, true).faults());
    }

    @Test
    void everyTargetIsStruckBeforeAnyIsStruckAgain() {
        var targets = faults(7).stream().map(Fault::target).toList();

        assertThat(EnumSet.copyOf(targets.subList(0, 11))).hasSize(11);
        assertThat(EnumSet.copyOf(targets.subList(11, 22))).hasSize(11);
    }

    @Test
    void atMostTwoAreStruckAtATimeAndSometimesTwoAre() {
        var most = IntStream.range(0, 200).map(seed -> mostAtOnce(faults(seed))).summaryStatistics();

        assertThat(most.getMax()).isEqualTo(2);
    }

    @Test
    void theLastBlowIsOverBeforeTheEnd() {
        assertThat(IntStream.range(0, 200).boxed().flatMap(seed -> faults(seed).stream()))
                .allSatisfy(fault -> assertThat(fault.end()).isLessThanOrEqualTo(LENGTH));
    }

    @Test
    void linesAreStruckOnlyWhereThereAreAny() {
        assertThat(faults(3)).extracting(Fault::kind).contains(FaultKind.SLOW, FaultKind.CUT);
        assertThat(Schedule.of(3, LENGTH, false).faults())
                .extracting(Fault::kind)
                .contains(FaultKind.KILL, FaultKind.TERMINATE, FaultKind.STOP)
                .doesNotContain(FaultKind.SLOW, FaultKind.CUT);
    }

    private static List<Fault> faults(long seed) {
        return Schedule.of(seed, LENGTH, true).faults();
    }

    private static int mostAtOnce(List<Fault> faults) {
        return faults.stream()
                .mapToInt(one -> (int) faults.stream()
                        .filter(other -> other.at().compareTo(one.at()) <= 0
                                && other.end().compareTo(one.at()) > 0)
                        .count())
                .max()
                .orElse(0);
    }
}
