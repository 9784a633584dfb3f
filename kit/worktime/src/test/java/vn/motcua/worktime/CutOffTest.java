package vn.motcua.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutOffTest {

    private static final Limit SAME_DAY = Limit.workingDays(1, CountingMode.SAME_DAY_CUTOFF);

    private final WorkingCalendar calendar = Calendars.of2025And2026();

    @ParameterizedTest(name = "without a cut-off, {0} is due {1}")
    @CsvSource({
        "2026-08-20T16:59, 2026-08-20T17:00",
        "2026-08-20T17:00, 2026-08-20T17:00",
        "2026-08-20T17:00:01, 2026-08-21T17:00"
    })
    void withoutACutOffTheCloseOfTheOfficeIsTheLastMoment(LocalDateTime start, LocalDateTime due) {
        assertThat(Deadlines.due(SAME_DAY, start, calendar, null)).isEqualTo(due);
    }

    @Test
    void aCutOffAfterClosingDoesNotMakeAnythingDueBeforeItBegan() {
        LocalDateTime evening = LocalDateTime.parse("2026-08-20T17:30");

        assertThat(Deadlines.due(SAME_DAY, evening, calendar, LocalTime.of(18, 0)))
                .isEqualTo("2026-08-21T17:00");
    }

    @Test
    void theCutOffIsTheOneGiven() {
        LocalDateTime lastHour = LocalDateTime.parse("2026-08-20T16:00");

        assertThat(Deadlines.due(SAME_DAY, lastHour, calendar, LocalTime.of(16, 0)))
                .isEqualTo("2026-08-20T17:00");
        assertThat(Deadlines.due(SAME_DAY, lastHour, calendar, LocalTime.of(15, 0)))
                .isEqualTo("2026-08-21T17:00");
    }

    /** NĐ 61/2018 Art. 18(2), NĐ 309/2026 Art. 9: within the day, or at the start of the next after 15:00. */
    @ParameterizedTest(name = "accepted {0}, handed over by {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-08-20T10:00              | 2026-08-20T17:00 | within the working day
            2026-08-20T15:00              | 2026-08-20T17:00 | exactly 15:00:00 is in time
            2026-08-20T15:00:00.000000001 | 2026-08-21T08:00 | after 15:00: when the office opens next
            2026-08-14T15:01              | 2026-08-17T08:00 | on Friday: Monday morning
            2026-08-21T16:00              | 2026-08-22T08:00 | before a worked Saturday: that Saturday
            2026-08-22T10:00              | 2026-08-22T17:00 | on a worked Saturday: within it
            2026-08-15T09:00              | 2026-08-17T08:00 | Saturday reception: Monday morning
            2026-02-13T16:00              | 2026-02-23T08:00 | after 15:00 on the eve of Tet
            """)
    void aFileIsHandedOverBy(LocalDateTime accepted, LocalDateTime handOver, String reason) {
        assertThat(Deadlines.handOverBy(accepted, calendar, Calendars.CUT_OFF))
                .as(reason)
                .isEqualTo(handOver);
    }
}
