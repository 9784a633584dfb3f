package vn.motcua.routing.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.routing.law.OfficeCalendars;
import vn.motcua.worktime.OfficeHours;
import vn.motcua.worktime.OpenHours;
import vn.motcua.worktime.Session;
import vn.motcua.worktime.WorkingCalendar;

/** 2026: Saturday 22/08 is worked, Mon 31/08 to Wed 02/09 are days off. */
class TimeLeftTest {
    private static final OfficeHours ALL = OfficeHours.of(
            new Session(LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new Session(LocalTime.of(13, 30), LocalTime.of(17, 30)));
    private static final OfficeHours SHORT = OfficeHours.of(new Session(LocalTime.of(7, 30), LocalTime.of(11, 30)));
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            FROM,
            TO,
            Set.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2)),
            Set.of(LocalDate.of(2026, 8, 22)),
            List.of(new OpenHours(FROM, TO, null, ALL), new OpenHours(FROM, TO, "H26.103", SHORT)));

    @ParameterizedTest(name = "at {0} the near ends at {1}")
    @CsvSource({
        "2026-08-20T14:55:00+07:00, 2026-08-21T14:55:00+07:00",
        "2026-08-21T09:00:00+07:00, 2026-08-22T09:00:00+07:00",
        "2026-08-22T09:00:00+07:00, 2026-08-24T09:00:00+07:00",
        "2026-08-28T16:00:00+07:00, 2026-09-03T16:00:00+07:00",
        "2026-09-01T10:00:00+07:00, 2026-09-03T10:00:00+07:00"
    })
    void nearIsWhatIsDueUntilTheSameHourOfTheNextWorkingDay(String now, String end) {
        var left = at(now);

        assertThat(left.soon()).isEqualTo(instant(end));
        assertThat(left.isNear(instant(end))).isTrue();
        assertThat(left.isNear(instant(end).plusSeconds(1))).isFalse();
        assertThat(left.isNear(instant(now))).isTrue();
        assertThat(left.isNear(instant(now).minusSeconds(1))).isFalse();
    }

    @ParameterizedTest(name = "at {0} until {1} of {2}: {3}")
    @CsvSource({
        "2026-08-20T14:00:00+07:00, 2026-08-20T17:30:00+07:00, H26.101, PT3H30M",
        "2026-08-20T11:00:00+07:00, 2026-08-20T14:00:00+07:00, H26.101, PT1H30M",
        "2026-08-28T16:30:00+07:00, 2026-09-03T09:00:00+07:00, H26.101, PT2H",
        "2026-08-28T16:30:00+07:00, 2026-09-03T09:00:00+07:00, H26.103, PT1H30M",
        "2026-08-24T09:00:00+07:00, 2026-08-21T17:00:00+07:00, H26.101, PT-9H-30M",
        "2026-08-20T20:00:00+07:00, 2026-08-20T17:30:00+07:00, H26.101, PT0S"
    })
    void theTimeLeftIsCountedInTheAgencysHours(String now, String due, String agency, Duration left) {
        assertThat(at(now).until(instant(due), agency)).contains(left);
        assertThat(at(now).isOverdue(instant(due))).isEqualTo(instant(now).isAfter(instant(due)));
    }

    @Test
    void outsideTheCalendarNothingIsCountedAndADayIsNear() {
        var now = Instant.parse("2027-03-01T02:00:00Z");
        for (var left : List.of(
                new TimeLeft(Optional.empty(), now), new TimeLeft(Optional.of(new OfficeCalendars(CALENDAR)), now))) {
            assertThat(left.until(now.plusSeconds(60), "H26.101")).isEmpty();
            assertThat(left.soon()).isEqualTo(now.plus(Duration.ofDays(1)));
        }
    }

    private static TimeLeft at(String now) {
        return new TimeLeft(Optional.of(new OfficeCalendars(CALENDAR)), instant(now));
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
