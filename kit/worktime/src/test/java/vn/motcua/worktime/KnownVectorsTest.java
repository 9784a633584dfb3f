package vn.motcua.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the domain reference, section 5.2b, over its calendar of 5.4. All were worked out by hand there. */
class KnownVectorsTest {

    @ParameterizedTest(name = "{0} {1} {2} from {3} is due on {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
             3 | WORKING_DAY  | NEXT_DAY        | 2026-08-20T10:00 | 2026-08-24 | M1: Fri 21, worked Sat 22, Mon 24
             3 | WORKING_DAY  | SAME_DAY_CUTOFF | 2026-08-20T10:00 | 2026-08-22 | M2: Thu 20, Fri 21, worked Sat 22
             3 | WORKING_DAY  | SAME_DAY_CUTOFF | 2026-08-20T15:01 | 2026-08-24 | M2 after 15:00: as M1
             3 | WORKING_DAY  | NEXT_DAY        | 2026-08-27T10:00 | 2026-09-04 | M1: Fri 28, 31/08-02/09 off, Thu 03, Fri 04
             3 | WORKING_DAY  | SAME_DAY_CUTOFF | 2026-08-27T10:00 | 2026-09-03 | M2: Thu 27, Fri 28, Thu 03
             3 | WORKING_DAY  | SAME_DAY_CUTOFF | 2026-08-27T15:01 | 2026-09-04 | M2 after 15:00: as M1
             5 | WORKING_DAY  | NEXT_DAY        | 2026-02-13T10:00 | 2026-02-27 | M1: Tet 16-20/02 off, Mon 23 to Fri 27
             5 | WORKING_DAY  | SAME_DAY_CUTOFF | 2026-02-13T10:00 | 2026-02-26 | M2: Fri 13, Mon 23 to Thu 26
             7 | WORKING_DAY  | NEXT_DAY        | 2026-04-24T10:00 | 2026-05-08 | M1: Mon 27, Thu 30, Fri 01/05 off
             7 | WORKING_DAY  | SAME_DAY_CUTOFF | 2026-04-24T10:00 | 2026-05-07 | M2: one day less
             1 | WORKING_DAY  | NEXT_DAY        | 2025-12-31T10:00 | 2026-01-05 | M1: Thu 01 and Fri 02 off, weekend
             1 | WORKING_DAY  | SAME_DAY_CUTOFF | 2025-12-31T10:00 | 2025-12-31 | M2: the same day
             2 | WORKING_DAY  | NEXT_DAY        | 2026-01-09T10:00 | 2026-01-12 | M1: worked Sat 10, Mon 12
             2 | WORKING_DAY  | SAME_DAY_CUTOFF | 2026-01-09T10:00 | 2026-01-10 | M2: Fri 09, worked Sat 10
            15 | CALENDAR_DAY | NEXT_DAY        | 2026-08-17T10:00 | 2026-09-03 | ends on the holiday 01/09, rolls
            20 | CALENDAR_DAY | NEXT_DAY        | 2026-02-01T10:00 | 2026-02-23 | ends on Sat 21/02, rolls to Monday
            """)
    void aVectorIsDueAtTheCloseOfTheOfficeOn(
            int value, LimitUnit unit, CountingMode mode, LocalDateTime start, LocalDate day, String reason) {
        LocalDateTime due =
                Deadlines.due(new Limit(value, unit, mode), start, Calendars.of2025And2026(), Calendars.CUT_OFF);

        assertThat(due).as(reason).isEqualTo(day.atTime(LocalTime.of(17, 0)));
    }
}
