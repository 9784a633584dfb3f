package vn.motcua.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputRulesTest {

    private static final Session MORNING = new Session(LocalTime.of(8, 0), LocalTime.of(12, 0));
    private static final Session AFTERNOON = new Session(LocalTime.of(13, 30), LocalTime.of(17, 0));

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aLimitIsAtLeastOne(int value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.hours(value));
    }

    @Test
    void aLimitSaysItsUnitAndItsMode() {
        assertThatNullPointerException().isThrownBy(() -> new Limit(1, null, CountingMode.NEXT_DAY));
        assertThatNullPointerException().isThrownBy(() -> new Limit(1, LimitUnit.HOUR, null));
    }

    @Test
    void aSessionEndsAfterItBegins() {
        LocalTime noon = LocalTime.NOON;

        assertThatIllegalArgumentException().isThrownBy(() -> new Session(noon, noon));
        assertThatIllegalArgumentException().isThrownBy(() -> new Session(noon, noon.minusHours(1)));
    }

    @Test
    void officeHoursOpenWithTheFirstSessionAndCloseWithTheLast() {
        OfficeHours hours = OfficeHours.of(MORNING, AFTERNOON);

        assertThat(hours.open()).isEqualTo("08:00");
        assertThat(hours.close()).isEqualTo("17:00");
    }

    @Test
    void sessionsStandInOrderAndDoNotOverlap() {
        Session lunch = new Session(LocalTime.of(11, 59), LocalTime.of(14, 0));

        assertThatIllegalArgumentException().isThrownBy(() -> OfficeHours.of(AFTERNOON, MORNING));
        assertThatIllegalArgumentException().isThrownBy(() -> OfficeHours.of(MORNING, lunch));
    }

    @Test
    void sessionsMayTouch() {
        Session lunch = new Session(LocalTime.of(12, 0), LocalTime.of(13, 30));

        assertThat(OfficeHours.of(MORNING, lunch, AFTERNOON).sessions()).hasSize(3);
    }

    @Test
    void officeHoursNeedASession() {
        assertThatIllegalArgumentException().isThrownBy(OfficeHours::of);
    }

    @Test
    void hoursAreKeptForADayAtLeast() {
        LocalDate day = LocalDate.of(2026, 10, 15);
        OfficeHours hours = OfficeHours.of(MORNING);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenHours(day, day.minusDays(1), null, hours))
                .withMessageContaining("2026-10-15 to 2026-10-14");
        assertThat(new OpenHours(day, day, null, hours).hours()).isEqualTo(hours);
        assertThatNullPointerException().isThrownBy(() -> new OpenHours(day, day, null, null));
    }
}
