package vn.motcua.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryStateTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            PENDING,    DELIVER,    SENT
            PENDING,    PUT_OFF,    PENDING
            PENDING,    REFUSE,     FAILED
            PENDING,    SEND_AGAIN, PENDING
            PENDING,    CLOSE,      CLOSED
            SENT,       DELIVER,
            SENT,       PUT_OFF,
            SENT,       REFUSE,
            SENT,       SEND_AGAIN,
            SENT,       CLOSE,
            FAILED,     DELIVER,
            FAILED,     PUT_OFF,
            FAILED,     REFUSE,
            FAILED,     SEND_AGAIN, PENDING
            FAILED,     CLOSE,      CLOSED
            NO_ADDRESS, DELIVER,
            NO_ADDRESS, PUT_OFF,
            NO_ADDRESS, REFUSE,
            NO_ADDRESS, SEND_AGAIN, PENDING
            NO_ADDRESS, CLOSE,      CLOSED
            CLOSED,     DELIVER,
            CLOSED,     PUT_OFF,
            CLOSED,     REFUSE,
            CLOSED,     SEND_AGAIN,
            CLOSED,     CLOSE,
            """)
    void everyMoveFromEveryState(DeliveryState from, Move move, DeliveryState to) {
        assertThat(from.after(move)).isEqualTo(Optional.ofNullable(to));
    }

    @Test
    void theTableAboveHasARowForEveryPair() {
        assertThat(DeliveryState.values().length * Move.values().length).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({"1, PT2S", "2, PT4S", "3, PT8S", "8, PT4M16S", "9, PT5M", "500, PT5M"})
    void thePauseDoublesUpToTheLongest(int attempts, Duration pause) {
        var backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));

        assertThat(backoff.after(attempts)).isEqualTo(pause);
    }
}
