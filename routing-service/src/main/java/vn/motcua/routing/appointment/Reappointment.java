package vn.motcua.routing.appointment;

import java.time.Instant;
import vn.motcua.worktime.ClockEvent.Extension;
import vn.motcua.worktime.Hanoi;

/**
 * A new date that form 04 promised in time (61/2018/NĐ-CP Art. 19(9)).
 *
 * @param at when the one-stop told the applicant
 * @param due the new date
 */
public record Reappointment(Instant at, Instant due) {
    /** @param start of the count; an extension made before it begins there */
    Extension extension(Instant start) {
        var from = at.isBefore(start) ? start : at;
        return new Extension(Hanoi.local(from), Hanoi.local(due));
    }
}
