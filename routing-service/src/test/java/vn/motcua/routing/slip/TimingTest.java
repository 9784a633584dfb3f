package vn.motcua.routing.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.routing.slip.HandOver.Timing;

class TimingTest {
    /** By hand: form 06 of TT 03/2025/TT-VPCP has three words; the days are those of Hanoi. */
    @ParameterizedTest
    @CsvSource({
        "2026-08-24T17:00:00+07:00, 2026-08-23T23:59:59+07:00, EARLY",
        "2026-08-24T17:00:00+07:00, 2026-08-24T00:00:00+07:00, ON_TIME",
        "2026-08-24T17:00:00+07:00, 2026-08-24T17:00:00+07:00, ON_TIME",
        "2026-08-24T17:00:00+07:00, 2026-08-24T17:00:00.001+07:00, LATE",
        "2026-08-24T00:30:00Z,      2026-08-23T17:00:00Z,      ON_TIME"
    })
    void aResultIsEarlyOnTimeOrLate(OffsetDateTime due, OffsetDateTime at, Timing timing) {
        assertThat(HandOvers.timing(due.toInstant(), at.toInstant())).isEqualTo(timing);
    }
}
