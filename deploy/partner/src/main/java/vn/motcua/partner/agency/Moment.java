package vn.motcua.partner.agency;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The time format of messages: RFC 3339, to the second. */
final class Moment {
    private Moment() {}

    static String text(Clock clock) {
        return text(OffsetDateTime.now(clock));
    }

    static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
