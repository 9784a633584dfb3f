package vn.motcua.worktime;

import java.util.Objects;

/**
 * A time limit as a procedure version states it.
 *
 * @param value how many of {@code unit}, at least 1
 */
public record Limit(int value, LimitUnit unit, CountingMode mode) {

    public Limit {
        if (value < 1) {
            throw new IllegalArgumentException("a limit is at least 1, not " + value);
        }
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(mode, "mode");
    }

    public static Limit workingDays(int value, CountingMode mode) {
        return new Limit(value, LimitUnit.WORKING_DAY, mode);
    }

    public static Limit calendarDays(int value, CountingMode mode) {
        return new Limit(value, LimitUnit.CALENDAR_DAY, mode);
    }

    public static Limit workingHours(int value) {
        return new Limit(value, LimitUnit.WORKING_HOUR, CountingMode.NEXT_DAY);
    }

    public static Limit hours(int value) {
        return new Limit(value, LimitUnit.HOUR, CountingMode.NEXT_DAY);
    }

    public static Limit months(int value) {
        return new Limit(value, LimitUnit.MONTH, CountingMode.NEXT_DAY);
    }
}
