package vn.motcua.fuzz.generating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    @Test
    void theSameSeedAndNumberThrowTheSameAndOthersDoNot() {
        assertThat(thrown(7, 123)).isEqualTo(thrown(7, 123));
        assertThat(thrown(7, 123)).isNotEqualTo(thrown(7, 124)).isNotEqualTo(thrown(8, 123));
    }

    private static List<String> thrown(long seed, int number) {
        var dice = new Dice(seed, number);
        return IntStream.range(0, 20)
                .mapToObj(_ -> dice.below(1000) + HostileTexts.any(dice) + dice.uuid())
                .toList();
    }
}
