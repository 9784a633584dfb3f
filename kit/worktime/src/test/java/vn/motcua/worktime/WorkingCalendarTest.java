package vn.motcua.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingCalendarTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 8, 22);
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);

    private final WorkingCalendar calendar = Calendars.of2025And2026();

    @ParameterizedTest(name = "{0} is worked: {1} ({2})")
    @CsvSource({
        "2026-08-20, true, Thursday",
        "2026-08-22, true, Saturday swapped for 31/08",
        "2026-08-23, false, Sunday",
        "2026-08-29, false, Saturday",
        "2026-08-31, false, Monday swapped for 22/08",
        "2026-09-02, false, National Day",
        "2026-11-24, false, Day of Vietnamese Culture",
        "2025-11-24, true, not yet a holiday",
        "2025-01-01, false, first day covered",
        "2026-12-31, true, last day covered"
    })
    void aDayIsWorkedOrNot(LocalDate day, boolean worked, String reason) {
        assertThat(calendar.isWorkingDay(day)).as(reason).isEqualTo(worked);
    }

    @Test
    void theNextWorkingDaySkipsDaysOffAndWeekends() {
        assertThat(calendar.nextWorkingDay(LocalDate.of(2026, 8, 28))).isEqualTo("2026-09-03");
        assertThat(calendar.workingDayFrom(LocalDate.of(2026, 8, 28))).isEqualTo("2026-08-28");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 8, 28), 2)).isEqualTo("2026-09-04");
    }

    @Test
    void aCountThatLeavesTheCalendarNamesTheDayAndTheMend() {
        Limit oneDay = Limit.workingDays(1, CountingMode.NEXT_DAY);
        LocalDateTime lastDay = LocalDateTime.parse("2026-12-31T10:00");

        assertThatExceptionOfType(CalendarGap.class)
                .isThrownBy(() -> Deadlines.due(oneDay, lastDay, calendar, Calendars.CUT_OFF))
                .withMessage("no working calendar for 2027-01-01: it covers 2025-01-01 to 2026-12-31; "
                        + "import the days off of 2027")
                .extracting(CalendarGap::day)
                .isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void aStartBeforeTheCalendarIsAGapToo() {
        assertThatExceptionOfType(CalendarGap.class)
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2024, 12, 31)))
                .withMessageContaining("2024-12-31");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOUR")
    void noLimitIsTooLongToSaySo(LimitUnit unit) {
        LocalDateTime start = LocalDateTime.parse("2026-08-20T10:00");

        for (CountingMode mode : CountingMode.values()) {
            Limit endless = new Limit(Integer.MAX_VALUE, unit, mode);
            assertThatExceptionOfType(CalendarGap.class)
                    .isThrownBy(() -> Deadlines.due(endless, start, calendar, Calendars.CUT_OFF));
        }
    }

    @Test
    void clockHoursNeedNoCalendar() {
        LocalDateTime lastDay = LocalDateTime.parse("2026-12-31T20:00");

        assertThat(Deadlines.due(Limit.hours(12), lastDay, calendar, null)).isEqualTo("2027-01-01T08:00");
    }

    @Test
    void aDayCannotBeBothOffAndWorked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendarOf(Set.of(SATURDAY), Set.of(SATURDAY)))
                .withMessageContaining("2026-08-22");
    }

    @Test
    void onlyAWeekendDayIsWorkedInExchange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendarOf(Set.of(), Set.of(SATURDAY.minusDays(1))))
                .withMessageContaining("2026-08-21");
    }

    @Test
    void aListedDayMustLieWithinTheCalendar() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendarOf(Set.of(LocalDate.of(2062, 9, 2)), Set.of()))
                .withMessageContaining("2062-09-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendarOf(Set.of(), Set.of(LocalDate.of(2025, 12, 27))))
                .withMessageContaining("2025-12-27");
    }

    @Test
    void aCalendarCannotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(MONDAY, SATURDAY, Set.of(), Set.of(), Calendars.OFFICE_HOURS))
                .withMessageContaining("2026-08-31");
    }

    /** All offices are open 8:00 to 17:00, H26.101 in winter 7:30 to 16:30; on one day all others close at noon. */
    @ParameterizedTest(name = "on {1} {0} is open {2} to {3}: {4}")
    @CsvSource({
        "H26.102, 2026-10-14, 08:00, 17:00, the common hours",
        "H26.101, 2026-10-14, 08:00, 17:00, the last day of summer",
        "H26.101, 2026-10-15, 07:30, 16:30, the first of winter",
        "H26.101, 2026-12-31, 07:30, 16:30, the last of winter",
        "H26.102, 2026-10-15, 08:00, 17:00, winter elsewhere",
        "H26.102, 2026-11-20, 08:00, 12:00, shorter for all",
        "H26.101, 2026-11-20, 07:30, 16:30, an office's own hours come first"
    })
    void anOfficeKeepsItsOwnHours(String office, LocalDate day, LocalTime open, LocalTime close, String reason) {
        WorkingCalendar of = calendarOf(List.of(
                        kept("2026-01-01", "2026-12-31", null, "08:00", "17:00"),
                        kept("2026-11-20", "2026-11-20", null, "08:00", "12:00"),
                        kept("2026-10-15", "2026-12-31", "H26.101", "07:30", "16:30")))
                .of(office);

        assertThat(of.openOf(day)).as(reason).isEqualTo(day.atTime(open));
        assertThat(of.closeOf(day)).as(reason).isEqualTo(day.atTime(close));
    }

    @Test
    void hoursOfOneOfficeAreNotThoseOfAll() {
        WorkingCalendar all = calendarOf(List.of(
                kept("2026-01-01", "2026-12-31", null, "08:00", "17:00"),
                kept("2026-01-01", "2026-12-31", "H26.101", "07:30", "16:30")));

        assertThat(all.closeOf(MONDAY)).isEqualTo("2026-08-31T17:00");
    }

    @Test
    void aDayWithoutHoursIsAGap() {
        WorkingCalendar half = calendarOf(List.of(kept("2026-01-01", "2026-06-30", null, "08:00", "17:00")));

        assertThatExceptionOfType(CalendarGap.class)
                .isThrownBy(() -> half.closeOf(MONDAY))
                .withMessageContaining("2026-08-31");
    }

    @Test
    void yearsAreJoinedUpToTheFirstHoleAndThreeSupposedOnesFollow() {
        WorkingCalendar joined =
                WorkingCalendar.joined(List.of(year(2024, "16:30"), year(2025, "17:00"), year(2027, "17:00")));

        assertThat(joined.closeOf(LocalDate.of(2024, 12, 31))).isEqualTo("2024-12-31T16:30");
        assertThat(joined.closeOf(LocalDate.of(2025, 1, 1))).isEqualTo("2025-01-01T17:00");
        assertThat(joined.isWorkingDay(LocalDate.of(2025, 9, 2))).isFalse();
        assertThat(joined.isWorkingDay(LocalDate.of(2024, 9, 2))).isFalse();
        assertThat(joined.isProvisional(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(joined.isProvisional(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(joined.isWorkingDay(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(joined.closeOf(LocalDate.of(2026, 1, 2))).isEqualTo("2026-01-02T17:00");
        assertThat(joined.closeOf(LocalDate.of(2028, 12, 29))).isEqualTo("2028-12-29T17:00");
        assertThatExceptionOfType(CalendarGap.class)
                .isThrownBy(() -> joined.isWorkingDay(LocalDate.of(2029, 1, 1)))
                .withMessageContaining("2029-01-01");
    }

    @Test
    void nothingCannotBeJoined() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.joined(List.of()));
    }

    private static WorkingCalendar year(int year, String close) {
        return new WorkingCalendar(
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                Set.of(LocalDate.of(year, 9, 2)),
                Set.of(),
                OfficeHours.of(new Session(LocalTime.of(8, 0), LocalTime.parse(close))));
    }

    private static OpenHours kept(String from, String to, String office, String open, String close) {
        return new OpenHours(
                LocalDate.parse(from),
                LocalDate.parse(to),
                office,
                OfficeHours.of(new Session(LocalTime.parse(open), LocalTime.parse(close))));
    }

    private static WorkingCalendar calendarOf(List<OpenHours> hours) {
        return new WorkingCalendar(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Set.of(), Set.of(), hours);
    }

    @Test
    void aCalendarDoesNotChangeWithTheSetItWasMadeFrom() {
        Set<LocalDate> daysOff = new HashSet<>();
        WorkingCalendar made = calendarOf(daysOff, Set.of());

        daysOff.add(MONDAY);

        assertThat(made.isWorkingDay(MONDAY)).isTrue();
    }

    private static WorkingCalendar calendarOf(Set<LocalDate> daysOff, Set<LocalDate> workedDays) {
        return new WorkingCalendar(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), daysOff, workedDays, Calendars.OFFICE_HOURS);
    }
}
