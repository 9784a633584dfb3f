package vn.motcua.routing.casefile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.motcua.worktime.ClockEvent.Extension;

/**
 * A new date that form 04 promised in time (61/2018/NĐ-CP Art. 19(9)).
 *
 * @param at when the one-stop told it
 * @param due as promised anew
 */
public record Reappointment(Instant at, Instant due) {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    /** @param start of the count; what was planned to begin later counts from there */
    Extension extension(Instant start) {
        var from = at.isBefore(start) ? start : at;
        return new Extension(LocalDateTime.ofInstant(from, HANOI), LocalDateTime.ofInstant(due, HANOI));
    }
}
