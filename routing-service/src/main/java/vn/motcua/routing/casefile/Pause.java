package vn.motcua.routing.casefile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.motcua.worktime.ClockEvent.Afterwards;
import vn.motcua.worktime.ClockEvent.Stop;

/**
 * A time in which a leg's clock stood because the applicant owed something.
 *
 * @param to absent while it stands
 * @param afterwards as the parameter said when it began
 */
public record Pause(Instant from, Instant to, Afterwards afterwards) {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Never before it began, whatever a clock says. */
    Pause until(Instant end) {
        return new Pause(from, end.isBefore(from) ? from : end, afterwards);
    }

    Stop stop() {
        return new Stop(local(from), to == null ? null : local(to), afterwards);
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, HANOI);
    }
}
