package vn.motcua.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.worktime.ClockEvent.Afterwards;
import vn.motcua.worktime.ClockEvent.Extension;
import vn.motcua.worktime.ClockEvent.Stop;
import vn.motcua.worktime.Proof.Cause;
import vn.motcua.worktime.Proof.SpecialDays;
import vn.motcua.worktime.Proof.Stretch;

/** Rows worked out with a wall calendar. The office keeps 8:00-12:00 and 13:30-17:00; the cut-off is 15:00. */
class LimitClockTest {

    @ParameterizedTest(name = "{0} {1} {2} from {3}, stopped {4} to {5}, {6}: {7}, {8}")
    @CsvSource(delimiter = '|', textBlock = """
             3 | WORKING_DAY  | NEXT_DAY        | 2026-08-03T10:00 | 2026-08-04T08:30 | 2026-08-07T10:00 | RESUME  | 2026-08-11T17:00 | Tue 04 counts, Wed to Fri do not; Mon, Tue 11
             3 | WORKING_DAY  | NEXT_DAY        | 2026-08-03T10:00 | 2026-08-04T08:30 | 2026-08-07T10:00 | RESTART | 2026-08-12T17:00 | from zero on Fri 07: Mon, Tue, Wed 12
             3 | WORKING_DAY  | NEXT_DAY        | 2026-08-03T10:00 | 2026-08-04T08:30 | 2026-08-04T16:59 | RESUME  | 2026-08-06T17:00 | within one day nothing is taken out
             3 | WORKING_DAY  | NEXT_DAY        | 2026-08-03T10:00 | 2026-08-03T10:01 | 2026-08-04T08:00 | RESUME  | 2026-08-07T17:00 | Tue 04 is taken out
             3 | WORKING_DAY  | NEXT_DAY        | 2026-08-03T10:00 | 2026-08-06T09:00 | 2026-08-10T09:00 | RESUME  | 2026-08-10T17:00 | stopped on the last day: the day it goes on is the last
             3 | WORKING_DAY  | NEXT_DAY        | 2026-08-03T10:00 | 2026-08-06T09:00 | 2026-08-09T20:00 | RESUME  | 2026-08-10T17:00 | the same, supplemented on a Sunday evening
             3 | WORKING_DAY  | NEXT_DAY        | 2026-08-03T10:00 | 2026-08-06T09:00 | 2026-08-10T18:00 | RESUME  | 2026-08-11T17:00 | the same, after closing: the next day
             3 | WORKING_DAY  | NEXT_DAY        | 2026-08-03T10:00 | 2026-08-06T17:00 | 2026-08-10T09:00 | RESUME  | 2026-08-06T17:00 | begun when it had run out: late is late
             3 | WORKING_DAY  | NEXT_DAY        | 2026-08-03T10:00 | 2026-08-07T09:00 | 2026-08-10T09:00 | RESTART | 2026-08-06T17:00 | nor does anything restart what is overdue
             7 | WORKING_DAY  | NEXT_DAY        | 2026-08-20T10:00 | 2026-08-21T09:00 | 2026-09-03T09:00 | RESUME  | 2026-09-11T17:00 | Fri 21 counts; Sat 22 (worked) to Thu 03/09 do not; 6 more from Fri 04
             7 | WORKING_DAY  | NEXT_DAY        | 2026-08-20T10:00 | 2026-08-21T09:00 | 2026-09-03T09:00 | RESTART | 2026-09-14T17:00 | 7 from Fri 04/09: 04, 07-11, 14
             3 | WORKING_DAY  | SAME_DAY_CUTOFF | 2026-08-03T10:00 | 2026-08-04T08:30 | 2026-08-07T10:00 | RESUME  | 2026-08-10T17:00 | Mon 03 counts; Tue to Thu do not; Fri 07, Mon 10
             3 | WORKING_DAY  | SAME_DAY_CUTOFF | 2026-08-03T10:00 | 2026-08-04T15:01 | 2026-08-07T15:01 | RESUME  | 2026-08-10T17:00 | stopped after 15:00: Tue counts; Wed to Fri do not; Mon 10
             3 | WORKING_DAY  | SAME_DAY_CUTOFF | 2026-08-03T10:00 | 2026-08-04T09:00 | 2026-08-04T14:00 | RESUME  | 2026-08-05T17:00 | in and out before 15:00: nothing is taken out
             1 | WORKING_DAY  | HOURS_8         | 2026-08-03T08:00 | 2026-08-03T11:00 | 2026-08-04T09:00 | RESUME  | 2026-08-04T15:30 | 3 h before; 3 h until noon, 2 h from 13:30
             2 | WORKING_HOUR | NEXT_DAY        | 2026-08-03T11:00 | 2026-08-03T11:30 | 2026-08-04T08:00 | RESUME  | 2026-08-04T09:30 | half an hour before, an hour and a half after
             2 | WORKING_HOUR | NEXT_DAY        | 2026-08-03T11:00 | 2026-08-03T12:15 | 2026-08-03T13:15 | RESUME  | 2026-08-03T14:30 | at lunch nothing passes
             2 | WORKING_HOUR | NEXT_DAY        | 2026-08-03T11:00 | 2026-08-03T11:30 | 2026-08-04T08:00 | RESTART | 2026-08-04T10:00 | two hours again
            24 | HOUR         | NEXT_DAY        | 2026-08-03T11:00 | 2026-08-03T12:00 | 2026-08-03T15:00 | RESUME  | 2026-08-04T14:00 | three hours later by the clock
            10 | CALENDAR_DAY | NEXT_DAY        | 2026-08-03T11:00 | 2026-08-05T09:00 | 2026-08-08T09:00 | RESUME  | 2026-08-17T17:00 | 13/08 and three days: Sun 16 rolls to Monday
            10 | CALENDAR_DAY | NEXT_DAY        | 2026-08-05T11:00 | 2026-08-14T09:00 | 2026-08-15T09:00 | RESUME  | 2026-08-17T17:00 | Sat 15 and a day is Sun 16, which rolls once
             1 | MONTH        | NEXT_DAY        | 2026-08-03T11:00 | 2026-08-10T09:00 | 2026-08-14T09:00 | RESUME  | 2026-09-07T17:00 | 03/09 and four days
            """)
    void aStop(
            int value,
            LimitUnit unit,
            CountingMode mode,
            LocalDateTime start,
            LocalDateTime from,
            LocalDateTime to,
            Afterwards afterwards,
            LocalDateTime due,
            String reason) {
        var clock = new LimitClock(new Limit(value, unit, mode), start, List.of(new Stop(from, to, afterwards)));

        assertThat(read(clock).due()).as(reason).isEqualTo(due);
    }

    @Test
    void anExtensionIsAsPromisedAndAStopMovesItFurther() {
        var clock = threeDays(
                new Extension(time("2026-08-05T09:00"), time("2026-08-11T17:00")),
                new Stop(time("2026-08-10T09:00"), time("2026-08-12T09:00"), Afterwards.RESUME));

        // Mon 10 counts; Tue 11 and Wed 12 do not; Thu 13.
        assertThat(read(clock).stretches().stream().map(Stretch::due))
                .containsExactly(time("2026-08-06T17:00"), time("2026-08-11T17:00"), time("2026-08-13T17:00"));
        assertThat(read(clock).original()).isEqualTo(time("2026-08-06T17:00"));
    }

    /** An office may close before the hour that was promised. */
    @ParameterizedTest(name = "promised for {0}, stopped from 09:00 to {1}: due {2}")
    @CsvSource({
        "2026-08-11T20:00, 2026-08-10T09:05, 2026-08-11T20:00",
        "2026-08-11T10:00, 2026-08-10T09:05, 2026-08-11T10:00",
        "2026-08-11T10:00, 2026-08-11T09:00, 2026-08-12T17:00",
        "2026-08-10T10:00, 2026-08-10T11:00, 2026-08-10T17:00",
    })
    void aStopNeverMakesAnExtensionEarlier(LocalDateTime promised, LocalDateTime to, LocalDateTime due) {
        var clock = threeDays(
                new Extension(time("2026-08-05T09:00"), promised),
                new Stop(time("2026-08-10T09:00"), to, Afterwards.RESUME));

        assertThat(read(clock).due()).isEqualTo(due);
    }

    @Test
    void anExtensionNeverShortensWhatWasPromised() {
        var clock = threeDays(new Extension(time("2026-08-04T09:00"), time("2026-08-05T17:00")));

        assertThat(read(clock).due()).isEqualTo(time("2026-08-06T17:00"));
    }

    @Test
    void aRestartForgetsAnExtension() {
        var clock = threeDays(
                new Extension(time("2026-08-05T09:00"), time("2026-08-20T17:00")),
                new Stop(time("2026-08-10T09:00"), time("2026-08-12T09:00"), Afterwards.RESTART));

        // Thu 13, Fri 14, Mon 17.
        assertThat(read(clock).due()).isEqualTo(time("2026-08-17T17:00"));
    }

    @Test
    void whileItStandsNothingIsDue() {
        var proof = read(threeDays(new Stop(time("2026-08-04T09:00"), null, Afterwards.RESTART)));

        assertThat(proof.due()).isNull();
        assertThat(proof.original()).isEqualTo(time("2026-08-06T17:00"));
        assertThat(proof.stretches()).extracting(Stretch::cause).containsExactly(Cause.STARTED, Cause.STOPPED);
    }

    @Test
    void theIndexOnlySubtractsWhatTheDecreeRestarts() {
        var clock = threeDays(new Stop(time("2026-08-04T09:00"), time("2026-08-07T09:00"), Afterwards.RESTART));

        assertThat(read(clock).due()).isEqualTo(time("2026-08-12T17:00"));
        assertThat(read(clock.resuming()).due()).isEqualTo(time("2026-08-11T17:00"));
    }

    @Test
    void aProofNamesTheFirstDayAndEachDayThatDidNotCount() {
        var clock = new LimitClock(
                Limit.workingDays(4, CountingMode.NEXT_DAY),
                time("2026-08-27T10:00"),
                List.of(new Stop(time("2026-09-04T09:00"), time("2026-09-04T11:00"), Afterwards.RESTART)));

        // Fri 28; Thu 03, Fri 04, Mon 07; restarted on Fri 04: Mon 07 to Thu 10.
        assertThat(read(clock).stretches())
                .containsExactly(
                        new Stretch(
                                Cause.STARTED,
                                null,
                                time("2026-08-27T10:00"),
                                time("2026-09-07T17:00"),
                                LocalDate.of(2026, 8, 28),
                                null,
                                skipped(
                                        "2026-08-29 2026-08-30 2026-08-31 2026-09-01 2026-09-02 2026-09-05 2026-09-06")),
                        new Stretch(
                                Cause.RESTARTED,
                                time("2026-09-04T09:00"),
                                time("2026-09-04T11:00"),
                                time("2026-09-10T17:00"),
                                LocalDate.of(2026, 9, 7),
                                null,
                                skipped("2026-09-05 2026-09-06")));
    }

    /** Sun 16/08 by 10:00, before the Saturday worked for Mon 31/08. */
    @Test
    void aProofNamesTheDayOffOnWhichItStartsAndTheSaturdayThatCounts() {
        var onASunday =
                new LimitClock(Limit.workingDays(6, CountingMode.NEXT_DAY), time("2026-08-16T10:00"), List.of());

        // Mon 17 to Sat 22.
        var stretch = read(onASunday).stretches().getFirst();
        assertThat(stretch.due()).isEqualTo(time("2026-08-22T17:00"));
        assertThat(stretch.specialDays().skipped()).isEqualTo(days("2026-08-16"));
        assertThat(stretch.specialDays().worked()).isEqualTo(days("2026-08-22"));
        var inHours = new LimitClock(Limit.workingDays(6, CountingMode.HOURS_8), time("2026-08-16T10:00"), List.of());
        assertThat(read(inHours).stretches().getFirst().specialDays().worked()).isEqualTo(days("2026-08-22"));
    }

    /** A worked Saturday on which it starts counts only where the day of the start does. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"NEXT_DAY,", "SAME_DAY_CUTOFF, 2026-08-22"})
    void aSaturdayOfTheStartIsNamedWhereItCounts(CountingMode mode, String worked) {
        var clock = new LimitClock(Limit.workingDays(2, mode), time("2026-08-22T10:00"), List.of());

        assertThat(read(clock).stretches().getFirst().specialDays().worked())
                .isEqualTo(worked == null ? List.of() : days(worked));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} left")
    @CsvSource({
        // Tue 04 counted, Fri 07 is the day it goes on: Mon 10, Tue 11.
        "3,  WORKING_DAY,  NEXT_DAY, P2D",
        // Tue 04 counted of ten: nine, whatever they are.
        "10, CALENDAR_DAY, NEXT_DAY, P9D",
        // 10:00-12:00 and 13:30-17:00 on Mon, half an hour on Tue.
        "10, WORKING_HOUR, NEXT_DAY, PT4H",
        "1,  WORKING_DAY,  HOURS_8,  PT2H",
        "30, HOUR,         NEXT_DAY, PT7H30M",
    })
    void whatIsLeftWhenItGoesOn(int value, LimitUnit unit, CountingMode mode, String left) {
        var stop = new Stop(time("2026-08-04T08:30"), time("2026-08-07T10:00"), Afterwards.RESUME);
        var clock = new LimitClock(new Limit(value, unit, mode), time("2026-08-03T10:00"), List.of(stop));

        assertThat(read(clock).stretches().getLast().left()).hasToString(left);
    }

    /** The days off that delay day 1 do not count either. */
    @Test
    void afterTheCutOffTheDaysBeforeTheFirstAreNamed() {
        var clock =
                new LimitClock(Limit.workingDays(3, CountingMode.SAME_DAY_CUTOFF), time("2026-08-28T15:30"), List.of());

        // Thu 03, Fri 04, Mon 07.
        assertThat(read(clock).stretches())
                .containsExactly(new Stretch(
                        Cause.STARTED,
                        null,
                        time("2026-08-28T15:30"),
                        time("2026-09-07T17:00"),
                        LocalDate.of(2026, 9, 3),
                        null,
                        skipped("2026-08-29 2026-08-30 2026-08-31 2026-09-01 2026-09-02 2026-09-05 2026-09-06")));
    }

    @Test
    void whatIsDueOnTheNextOpeningNamesTheDaysOffBeforeIt() {
        var stop = new Stop(time("2026-08-14T09:00"), time("2026-08-21T18:00"), Afterwards.RESUME);
        var clock =
                new LimitClock(Limit.calendarDays(10, CountingMode.NEXT_DAY), time("2026-08-04T10:00"), List.of(stop));

        // The tenth day is Fri 14/08; Fri 21/08 has closed; Sat 22/08 is worked.
        assertThat(read(clock).stretches().getLast().due()).isEqualTo(time("2026-08-22T17:00"));
        var later = new Stop(time("2026-08-14T09:00"), time("2026-08-28T18:00"), Afterwards.RESUME);
        var overNationalDay =
                new LimitClock(Limit.calendarDays(10, CountingMode.NEXT_DAY), time("2026-08-04T10:00"), List.of(later));
        assertThat(read(overNationalDay).stretches().getLast().specialDays().skipped())
                .isEqualTo(days("2026-08-29 2026-08-30 2026-08-31 2026-09-01 2026-09-02"));
    }

    @Test
    void ofCalendarDaysOnlyThoseAreSkippedOverWhichTheLastIsRolled() {
        var clock = new LimitClock(Limit.calendarDays(15, CountingMode.NEXT_DAY), time("2026-08-17T10:00"), List.of());

        assertThat(read(clock).stretches())
                .containsExactly(new Stretch(
                        Cause.STARTED,
                        null,
                        time("2026-08-17T10:00"),
                        time("2026-09-03T17:00"),
                        LocalDate.of(2026, 8, 18),
                        null,
                        skipped("2026-09-01 2026-09-02")));
    }

    @Test
    void whatComesTooLateIsInTheProofAndMovesNothing() {
        var proof = read(threeDays(new Extension(time("2026-08-07T09:00"), time("2026-08-20T17:00"))));

        assertThat(proof.stretches()).extracting(Stretch::cause).containsExactly(Cause.STARTED, Cause.TOO_LATE);
        assertThat(proof.stretches().getLast().from()).isEqualTo(time("2026-08-07T09:00"));
        assertThat(proof.due()).isEqualTo(time("2026-08-06T17:00"));
    }

    @Test
    void eventsAreInOrderAndOnlyTheLastMayStillLast() {
        var lasting = new Stop(time("2026-08-04T09:00"), null, Afterwards.RESTART);
        var ended = new Stop(time("2026-08-05T09:00"), time("2026-08-05T10:00"), Afterwards.RESTART);
        var early = new Stop(time("2026-08-01T09:00"), time("2026-08-01T10:00"), Afterwards.RESTART);

        assertThatThrownBy(() -> threeDays(lasting, ended)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> threeDays(early)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stop(time("2026-08-05T09:00"), time("2026-08-04T09:00"), Afterwards.RESUME))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Extension(time("2026-08-05T09:00"), time("2026-08-05T09:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** From Mon 03/08/2026 10:00: due Thu 06/08 17:00. */
    private static LimitClock threeDays(ClockEvent... events) {
        return new LimitClock(Limit.workingDays(3, CountingMode.NEXT_DAY), time("2026-08-03T10:00"), List.of(events));
    }

    private static Proof read(LimitClock clock) {
        return clock.read(Calendars.of2025And2026(), Calendars.CUT_OFF);
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }

    private static SpecialDays skipped(String days) {
        return new SpecialDays(days(days), List.of());
    }

    private static List<LocalDate> days(String text) {
        return List.of(text.split(" ")).stream().map(LocalDate::parse).toList();
    }
}
