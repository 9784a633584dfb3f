package vn.motcua.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows worked out with a wall calendar. The office keeps 8:00-12:00 and 13:30-17:00; the cut-off is 15:00. */
class HandWorkedDeadlinesTest {

    @ParameterizedTest(name = "{0} {1} from {2} is due {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
             1 | SAME_DAY_CUTOFF | 2026-08-20T06:30                | 2026-08-20T17:00 | before opening is the same day
             1 | SAME_DAY_CUTOFF | 2026-08-20T15:00:00             | 2026-08-20T17:00 | exactly 15:00:00 is in time
             1 | SAME_DAY_CUTOFF | 2026-08-20T15:00:00.000000001   | 2026-08-21T17:00 | a nanosecond later is not
             1 | SAME_DAY_CUTOFF | 2026-08-20T15:01                | 2026-08-21T17:00 | after 15:00
             1 | SAME_DAY_CUTOFF | 2026-08-22T14:00                | 2026-08-22T17:00 | a worked Saturday is day 1 itself
             1 | SAME_DAY_CUTOFF | 2026-08-22T15:01                | 2026-08-24T17:00 | too late on a worked Saturday: Monday
             1 | SAME_DAY_CUTOFF | 2026-08-15T09:00                | 2026-08-17T17:00 | reception on Saturday starts no day
             2 | SAME_DAY_CUTOFF | 2026-08-16T09:00                | 2026-08-18T17:00 | filed on Sunday: Mon, Tue
             1 | SAME_DAY_CUTOFF | 2026-02-17T10:00                | 2026-02-23T17:00 | filed at Tet: first day after it
             2 | SAME_DAY_CUTOFF | 2026-11-23T10:00                | 2026-11-25T17:00 | Mon 23, Tue 24/11 off, Wed 25
             1 | NEXT_DAY        | 2026-08-20T08:00                | 2026-08-21T17:00 | the first day is not counted
             1 | NEXT_DAY        | 2026-08-20T23:59                | 2026-08-21T17:00 | whatever the hour
             1 | NEXT_DAY        | 2026-08-15T09:00                | 2026-08-17T17:00 | from Saturday, day 1 is Monday
             1 | NEXT_DAY        | 2026-02-13T10:00                | 2026-02-23T17:00 | the last day before Tet
             1 | NEXT_DAY        | 2026-11-23T10:00                | 2026-11-25T17:00 | 24/11 is off from 2026
             1 | NEXT_DAY        | 2025-11-21T10:00                | 2025-11-24T17:00 | and was worked in 2025
             3 | NEXT_DAY        | 2025-04-25T10:00                | 2025-04-29T17:00 | worked Sat 26, Mon 28, Tue 29
             4 | NEXT_DAY        | 2025-04-25T10:00                | 2025-05-05T17:00 | then 30/04-02/05 off and a weekend
             1 | HOURS_8         | 2026-08-20T08:00                | 2026-08-21T08:30 | 7.5 h on Thursday, half an hour on Friday
             1 | HOURS_8         | 2026-08-20T15:30                | 2026-08-21T16:00 | 1.5 h, then 4 h and 2.5 h; no cut-off
             3 | HOURS_8         | 2026-08-20T08:00                | 2026-08-24T09:30 | 22.5 h by worked Saturday, 1.5 h on Monday
             1 | HOURS_8         | 2026-08-16T10:00                | 2026-08-18T08:30 | from Sunday: all Monday, then half an hour
            """)
    void workingDays(int value, CountingMode mode, LocalDateTime start, LocalDateTime due, String reason) {
        assertThat(due(Limit.workingDays(value, mode), start)).as(reason).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} {1} from {2} is due {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
             1 | NEXT_DAY        | 2026-08-20T16:00 | 2026-08-21T17:00 | the first day is not counted
            10 | NEXT_DAY        | 2026-02-06T10:00 | 2026-02-23T17:00 | ends on the first day of Tet, rolls over all of it
             2 | NEXT_DAY        | 2026-08-20T10:00 | 2026-08-22T17:00 | ends on a worked Saturday, does not roll
             1 | SAME_DAY_CUTOFF | 2026-08-20T15:00 | 2026-08-20T17:00 | in time: the day itself
             3 | SAME_DAY_CUTOFF | 2026-08-06T14:00 | 2026-08-10T17:00 | Thu, Fri, Sat 08 rolls to Monday
             3 | SAME_DAY_CUTOFF | 2026-08-07T15:01 | 2026-08-12T17:00 | too late on Friday: Mon, Tue, Wed
             3 | SAME_DAY_CUTOFF | 2026-08-08T10:00 | 2026-08-12T17:00 | filed on Saturday: Mon, Tue, Wed
             5 | HOURS_8         | 2026-08-06T15:01 | 2026-08-11T17:00 | M3 says nothing of calendar days: as M1
            """)
    void calendarDays(int value, CountingMode mode, LocalDateTime start, LocalDateTime due, String reason) {
        assertThat(due(Limit.calendarDays(value, mode), start)).as(reason).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} months from {1} are due {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
             1 | 2025-02-28T09:00 | 2025-03-28T17:00 | the same day, not the same distance from the end
             1 | 2026-01-31T09:00 | 2026-03-02T17:00 | no 31/02: 28/02 is a Saturday, rolls to Monday
             1 | 2026-03-31T09:00 | 2026-05-04T17:00 | no 31/04: 30/04 and 01/05 off, then a weekend
             2 | 2026-06-15T09:00 | 2026-08-17T17:00 | 15/08 is a Saturday, rolls
             2 | 2026-06-22T09:00 | 2026-08-22T17:00 | 22/08 is a worked Saturday, does not roll
            13 | 2025-06-15T09:00 | 2026-07-15T17:00 | over the turn of the year
            """)
    void months(int value, LocalDateTime start, LocalDateTime due, String reason) {
        assertThat(due(Limit.months(value), start)).as(reason).isEqualTo(due);
        assertThat(due(new Limit(value, LimitUnit.MONTH, CountingMode.SAME_DAY_CUTOFF), start.withHour(16)))
                .as("the cut-off does not touch months")
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} clock hours from {1} are due {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            24 | 2026-02-13T16:45    | 2026-02-14T16:45    | on a Saturday before Tet: not rolled
            12 | 2026-09-01T20:15    | 2026-09-02T08:15    | from holiday to holiday
             1 | 2026-08-20T23:30:40 | 2026-08-21T00:30:40 | over midnight, to the second
            """)
    void clockHours(int value, LocalDateTime start, LocalDateTime due, String reason) {
        assertThat(due(Limit.hours(value), start)).as(reason).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} working hours from {1} are due {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
             2 | 2026-08-20T14:00    | 2026-08-20T16:00    | within the afternoon
             2 | 2026-08-20T11:00    | 2026-08-20T14:30    | over the lunch break
             1 | 2026-08-20T11:00    | 2026-08-20T12:00    | ends with the morning, not at 13:30
             4 | 2026-08-20T06:00    | 2026-08-20T12:00    | from before opening: the whole morning
             1 | 2026-08-20T12:00    | 2026-08-20T14:30    | the morning has ended at 12:00
             1 | 2026-08-20T12:15    | 2026-08-20T14:30    | from the lunch break: at 13:30
             2 | 2026-08-20T11:59:30 | 2026-08-20T15:29:30 | thirty seconds of the morning count
             1 | 2026-08-14T17:00    | 2026-08-17T09:00    | from closing on Friday: Monday morning
             1 | 2026-08-21T16:30    | 2026-08-22T08:30    | goes on on a worked Saturday
             1 | 2026-02-13T16:30    | 2026-02-23T08:30    | half before Tet, half after
             1 | 2026-08-15T09:00    | 2026-08-17T09:00    | from a Saturday not worked
            15 | 2026-08-17T08:00    | 2026-08-18T17:00    | two full days end with the second
            """)
    void workingHours(int value, LocalDateTime start, LocalDateTime due, String reason) {
        assertThat(due(Limit.workingHours(value), start)).as(reason).isEqualTo(due);
    }

    private static LocalDateTime due(Limit limit, LocalDateTime start) {
        return Deadlines.due(limit, start, Calendars.of2025And2026(), Calendars.CUT_OFF);
    }
}
