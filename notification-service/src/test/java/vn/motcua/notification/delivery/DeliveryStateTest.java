package vn.motcua.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryStateTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            PENDING,    DELIVER, SENT
            PENDING,    PUT_OFF, PENDING
            PENDING,    REFUSE,  FAILED
            SENT,       DELIVER,
            SENT,       PUT_OFF,
            SENT,       REFUSE,
            FAILED,     DELIVER,
            FAILED,     PUT_OFF,
            FAILED,     REFUSE,
            NO_ADDRESS, DELIVER,
            NO_ADDRESS, PUT_OFF,
            NO_ADDRESS, REFUSE,
            """)
    void everyMoveFromEveryState(DeliveryState from, Move move, DeliveryState to) {
        if (to == null) {
            assertThatIllegalStateException().isThrownBy(() -> from.after(move));
        } else {
            assertThat(from.after(move)).isEqualTo(to);
        }
    }

    @Test
    void theTableAboveHasARowForEveryPair() {
        assertThat(DeliveryState.values().length * Move.values().length).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"1, PT2S", "2, PT4S", "3, PT8S", "8, PT4M16S", "9, PT5M", "500, PT5M"})
    void thePauseDoublesUpToTheLongest(int attempts, Duration pause) {
        var backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));

        assertThat(backoff.after(attempts)).isEqualTo(pause);
    }
}
