package vn.motcua.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
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
