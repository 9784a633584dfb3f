package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenciesTest {
    private static List<Long> milliseconds(int count) {
        return LongStream.rangeClosed(1, count)
                .map(each -> each * 1_000_000)
                .boxed()
                .toList();
    }

    @ParameterizedTest(name = "of {0}: p{1} = {2} ms")
    @CsvSource({"100, 50, 50", "100, 99, 99", "100, 100, 100", "101, 99, 100", "1, 50, 1", "1, 99, 1", "0, 99, 0"})
    void aQuantileIsTheSmallestThatSoManyInAHundredDoNotExceed(int count, int percent, double expected) {
        assertThat(Latencies.milliseconds(milliseconds(count), percent)).isEqualTo(expected);
    }
}
