package vn.motcua.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Accepts only dates and times of the years 1 to 9999, as RFC 3339 does. java.time reads years up to a thousand million,
 * which JDBC cannot bind.
 */
final class FourDigitYears {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER = Instant.parse("+10000-01-01T00:00:00Z");

    private FourDigitYears() {}

    /** @throws DateTimeException outside these years, like the other methods */
    static Instant checked(Instant time) {
        if (time.isBefore(FIRST) || !time.isBefore(AFTER)) {
            throw new DateTimeException("not of the years 1 to 9999");
        }
        return time;
    }

    static OffsetDateTime checked(OffsetDateTime time) {
        checked(time.toInstant());
        return time;
    }

    static LocalDate checked(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("not of the years 1 to 9999");
        }
        return day;
    }
}
