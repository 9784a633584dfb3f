package vn.motcua.routing.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.Language;
import vn.motcua.routing.appointment.Deadline;
import vn.motcua.routing.appointment.Promise;
import vn.motcua.routing.appointment.Promise.Since;
import vn.motcua.routing.deadline.ProofView.Sources;
import vn.motcua.routing.law.AnnouncedDays;
import vn.motcua.routing.law.AnnouncedDays.DayOff;
import vn.motcua.routing.law.AnnouncedDays.WorkedDay;
import vn.motcua.worktime.ClockEvent;
import vn.motcua.worktime.ClockEvent.Afterwards;
import vn.motcua.worktime.ClockEvent.Extension;
import vn.motcua.worktime.ClockEvent.Stop;
import vn.motcua.worktime.CountingMode;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.LimitClock;
import vn.motcua.worktime.LimitUnit;
import vn.motcua.worktime.OfficeHours;
import vn.motcua.worktime.Session;
import vn.motcua.worktime.WorkingCalendar;

/** The whole paragraph, as it is read out. The month is September 2026; the 2nd is off. */
class ProofTextTest {
    private static final AnnouncedDays DAYS = new AnnouncedDays(
            new WorkingCalendar(
                    LocalDate.of(2026, 8, 1),
                    LocalDate.of(2026, 12, 31),
                    Set.of(LocalDate.of(2026, 9, 2)),
                    Set.of(),
                    OfficeHours.of(new Session(LocalTime.of(8, 0), LocalTime.of(17, 0)))),
            Map.of(LocalDate.of(2026, 9, 2), new DayOff("Quốc khánh", "BLLĐ Điều 112")),
            Map.of());

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1  | WORKING_DAY  | SAME_DAY_CUTOFF | Time limit: 1 working day. A start up to 15:00 of a working day makes that day the first, a later one the next working day. It starts at 15:30:20 on 01/09/2026; day 1 is 03/09/2026. Not counted: 02/09/2026 (Quốc khánh, BLLĐ Điều 112). Due at 17:00 on 03/09/2026.
            1  | WORKING_DAY  | HOURS_8         | Time limit: 1 working day. Each day is 8 working hours, from the start on. It starts at 15:30:20 on 01/09/2026. Not counted: 02/09/2026 (Quốc khánh, BLLĐ Điều 112). Due at 14:30:20 on 03/09/2026.
            4  | CALENDAR_DAY | NEXT_DAY        | Time limit: 4 days. The day of the start is not counted (Civil Code 2015 Art. 147). It starts at 15:30:20 on 01/09/2026; day 1 is 02/09/2026. The last day is a day off, so it ends with the next working day (Civil Code 2015 Art. 148): 05/09/2026 (Saturday); 06/09/2026 (Sunday). Due at 17:00 on 07/09/2026.
            1  | MONTH        | NEXT_DAY        | Time limit: 1 month. To the same day of the last month. It starts at 15:30:20 on 01/09/2026; day 1 is 02/09/2026. Due at 17:00 on 01/10/2026.
            2  | WORKING_HOUR | NEXT_DAY        | Time limit: 2 working hours. Only office hours count. It starts at 15:30:20 on 01/09/2026. Not counted: 02/09/2026 (Quốc khánh, BLLĐ Điều 112). Due at 08:30:20 on 03/09/2026.
            24 | HOUR         | NEXT_DAY        | Time limit: 24 hours. Counted day and night. It starts at 15:30:20 on 01/09/2026. Due at 15:30:20 on 02/09/2026.
            """)
    void everyUnitAndMode(int value, LimitUnit unit, CountingMode mode, String text) {
        assertThat(text(Language.EN, new Limit(value, unit, mode), "2026-09-01T15:30:20"))
                .isEqualTo(text);
    }

    @Test
    void whatHappenedToTheClock() {
        var clock = new ClockEvent[] {
            new Stop(time("2026-09-08T09:00"), time("2026-09-09T09:00"), Afterwards.RESTART),
            new Stop(time("2026-09-10T09:00"), time("2026-09-11T09:00"), Afterwards.RESUME),
            new Extension(time("2026-09-11T10:00"), time("2026-09-16T17:00")),
            new Extension(time("2026-09-17T10:00"), time("2026-09-18T17:00")),
        };

        // From Wed 09: Thu 10, Fri 11 taken out, Mon 14.
        assertThat(text(Language.EN, Limit.workingDays(2, CountingMode.NEXT_DAY), "2026-09-07T10:00", clock))
                .isEqualTo(
                        "Time limit: 2 working days. The day of the start is not counted (Civil Code 2015 Art. 147)."
                                + " It starts at 10:00 on 07/09/2026; day 1 is 08/09/2026. Due at 17:00 on 09/09/2026."
                                + " It was stopped from 09:00 on 08/09/2026 to 09:00 on 09/09/2026, and starts again from zero; day 1 is 10/09/2026."
                                + " Due at 17:00 on 11/09/2026."
                                + " It was stopped from 09:00 on 10/09/2026 to 09:00 on 11/09/2026, and goes on, with 1 working day left."
                                + " Not counted: 12/09/2026 (Saturday); 13/09/2026 (Sunday). Due at 17:00 on 14/09/2026."
                                + " It was extended at 10:00 on 11/09/2026. Due at 17:00 on 16/09/2026."
                                + " What happened at 10:00 on 17/09/2026 moves no date that is over. Due at 17:00 on 16/09/2026.");
    }

    @Test
    void itStands() {
        var stop = new Stop(time("2026-09-08T09:00"), null, Afterwards.RESUME);

        assertThat(text(Language.VI, Limit.workingDays(2, CountingMode.NEXT_DAY), "2026-09-07T10:00", stop))
                .isEqualTo("Thời hạn: 2 ngày làm việc. Ngày bắt đầu không tính (Bộ luật Dân sự 2015, Điều 147)."
                        + " Bắt đầu 10:00 ngày 07/09/2026; ngày thứ nhất là 08/09/2026. Đến hạn 17:00 ngày 09/09/2026."
                        + " Tạm dừng từ 09:00 ngày 08/09/2026. Chưa có hạn mới.");
    }

    /** Sat 12/09 is worked for Thu 10/09, and Sun 06/09 is when it starts. */
    @Test
    void eachDaySaysWhyItCountsOrDoesNotAndEachRuleWhatItRestsOn() {
        var calendar = new WorkingCalendar(
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2026, 12, 31),
                Set.of(LocalDate.of(2026, 9, 10)),
                Set.of(LocalDate.of(2026, 9, 12)),
                OfficeHours.of(new Session(LocalTime.of(8, 0), LocalTime.of(17, 0))));
        var days = new AnnouncedDays(
                calendar,
                Map.of(LocalDate.of(2026, 9, 10), new DayOff("Nghỉ hoán đổi với 12/09", "1/TB-BNV")),
                Map.of(LocalDate.of(2026, 9, 12), new WorkedDay(LocalDate.of(2026, 9, 10), "1/TB-BNV")));
        var clock = new LimitClock(
                Limit.workingDays(4, CountingMode.SAME_DAY_CUTOFF),
                time("2026-09-06T10:00"),
                List.of(new Stop(time("2026-09-08T09:00"), time("2026-09-09T16:00"), Afterwards.RESUME)));
        var sources = new Sources("QĐ 5/QĐ-UBND", "Art. 18(2)", "Art. 19(4)");

        // Mon 07; Tue 08 and Wed 09 are taken out; Fri 11, Sat 12, Mon 14.
        assertThat(ProofView.of(clock, "H26.101", LocalTime.of(15, 0), sources, days, Language.EN)
                        .text())
                .isEqualTo(
                        "Time limit: 4 working days (QĐ 5/QĐ-UBND). A start up to 15:00 of a working day makes that day the first,"
                                + " a later one the next working day (Art. 18(2)). It starts at 10:00 on 06/09/2026; day 1 is 07/09/2026."
                                + " Not counted: 06/09/2026 (Sunday); 10/09/2026 (Nghỉ hoán đổi với 12/09, 1/TB-BNV)."
                                + " Due at 17:00 on 11/09/2026."
                                + " It was stopped from 09:00 on 08/09/2026 to 16:00 on 09/09/2026, and goes on (Art. 19(4)),"
                                + " with 3 working days left. Not counted: 10/09/2026 (Nghỉ hoán đổi với 12/09, 1/TB-BNV); 13/09/2026 (Sunday)."
                                + " Counted, though of a weekend: 12/09/2026 (worked in place of 10/09/2026, 1/TB-BNV)."
                                + " Due at 17:00 on 14/09/2026.");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            10 | WORKING_HOUR | with 9 working hours 30 minutes left.
            10 | CALENDAR_DAY | with 10 days left.
            1  | MONTH        | with 30 days left.
            24 | HOUR         | with 23 hours 30 minutes left.
            """)
    void whatIsLeftIsSaidInItsUnit(int value, LimitUnit unit, String left) {
        var stop = new Stop(time("2026-09-07T10:30"), time("2026-09-07T11:00"), Afterwards.RESUME);

        assertThat(text(Language.EN, new Limit(value, unit, CountingMode.NEXT_DAY), "2026-09-07T10:00", stop))
                .contains(left);
    }

    /** By the index, the limit ran out before the second stop, which then moves nothing; but while the clock is stopped, nothing is due. */
    @Test
    void whileItStandsTheIndexHasNoDateEither() {
        var proof = proof(
                Language.EN,
                Limit.workingDays(3, CountingMode.NEXT_DAY),
                "2026-09-07T10:00",
                new Stop(time("2026-09-08T09:00"), time("2026-09-11T09:00"), Afterwards.RESTART),
                new Stop(time("2026-09-16T09:00"), null, Afterwards.RESTART));

        assertThat(proof.dueAt()).isNull();
        assertThat(proof.indexDueAt()).isNull();
    }

    @Test
    void aDateThatTheCalendarOfNowWouldNotGiveIsMarked() {
        var limit = Limit.workingDays(1, CountingMode.NEXT_DAY);
        var start = Instant.parse("2026-09-07T03:00:00Z");
        var proof = proof(Language.EN, limit, "2026-09-07T10:00");

        // Tue 08/09 17:00 in Hanoi, and an hour earlier.
        assertThat(DeadlineView.of(set(limit, start, "2026-09-08T10:00:00Z"), Since.ACCEPTANCE, proof)
                        .calendarChanged())
                .isFalse();
        assertThat(DeadlineView.of(set(limit, start, "2026-09-08T09:00:00Z"), Since.ACCEPTANCE, proof)
                        .calendarChanged())
                .isTrue();
    }

    private static Deadline set(Limit limit, Instant start, String due) {
        var promise = new Promise(
                limit, "H26.101", null, Since.ACCEPTANCE, start, List.of(), List.of(), Instant.parse(due), false);
        return new Deadline(UUID.randomUUID(), "certificate", Deadline.Kind.APPOINTMENT, promise, start);
    }

    private static String text(Language language, Limit limit, String start, ClockEvent... events) {
        return proof(language, limit, start, events).text();
    }

    private static ProofView proof(Language language, Limit limit, String start, ClockEvent... events) {
        var clock = new LimitClock(limit, time(start), List.of(events));
        return ProofView.of(clock, "H26.101", LocalTime.of(15, 0), Sources.NONE, DAYS, language);
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }
}
