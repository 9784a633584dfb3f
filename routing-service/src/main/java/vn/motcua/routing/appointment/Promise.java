package vn.motcua.routing.appointment;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.worktime.ClockEvent;
import vn.motcua.worktime.Hanoi;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.LimitClock;

/**
 * A due date and what it was counted from.
 *
 * @param office whose hours count
 * @param cutOff null where the law knows no cut-off hour
 * @param since what started the count
 * @param pauses when the clock was paused; all of them have ended
 * @param extensions made while no pause lasted
 * @param provisional whether the days off of its year are not announced yet
 */
public record Promise(
        Limit limit,
        String office,
        LocalTime cutOff,
        Since since,
        Instant start,
        List<Pause> pauses,
        List<Reappointment> extensions,
        Instant due,
        boolean provisional) {
    public enum Since {
        /** The file arrived at the counter, which must answer. */
        RECEIPT,
        /** Form 01 (309/2026/NĐ-CP Art. 8(3)). */
        ACCEPTANCE,
        /** The leg's predecessors had ended, or were due to end. */
        OPENING
    }

    public LimitClock clock() {
        return clock(pauses);
    }

    /** The clock with these pauses instead of its own. The part of a pause before the start is cut off; pauses that overlap become one. */
    public LimitClock clock(List<Pause> others) {
        var stops = Pause.united(others, start).stream().map(Pause::stop);
        var extended = extensions.stream().map(each -> each.extension(start));
        // In the same second the extension comes first, because a paused leg has no date to extend.
        var events = Stream.<ClockEvent>concat(extended, stops)
                .sorted(Comparator.comparing(ClockEvent::from))
                .toList();
        return new LimitClock(limit, Hanoi.local(start), events);
    }

    /** The same with other pauses, other extensions, and the date they lead to. */
    Promise changed(List<Pause> stood, List<Reappointment> extended, Instant leadsTo) {
        return new Promise(limit, office, cutOff, since, start, stood, extended, leadsTo, provisional);
    }

    Promise dueAt(Instant leadsTo, boolean unannounced) {
        return new Promise(limit, office, cutOff, since, start, pauses, extensions, leadsTo, unannounced);
    }
}
