package vn.motcua.worktime;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.worktime.ClockEvent.Afterwards;
import vn.motcua.worktime.ClockEvent.Extension;
import vn.motcua.worktime.ClockEvent.Stop;
import vn.motcua.worktime.Proof.Cause;
import vn.motcua.worktime.Proof.SpecialDays;
import vn.motcua.worktime.Proof.Stretch;

/** Reads a clock from its start, event by event. */
final class ClockReading {
    private final Limit limit;
    private final Counting counting;
    private final List<Stretch> stretches = new ArrayList<>();
    /** The end as counted. It is not rolled past a last day off, because that day would count twice after a stop. */
    private LocalDateTime end;

    private LocalDateTime due;

    ClockReading(Limit limit, Counting counting, LocalDateTime start) {
        this.limit = limit;
        this.counting = counting;
        count(Cause.STARTED, null, start);
    }

    void on(ClockEvent event) {
        if (!event.from().isBefore(due)) {
            stretches.add(new Stretch(Cause.TOO_LATE, null, event.from(), due, null, null, SpecialDays.NONE));
            return;
        }
        switch (event) {
            case Stop stop
            when stop.to() == null ->
                stretches.add(new Stretch(Cause.STOPPED, stop.from(), null, null, null, null, SpecialDays.NONE));
            case Stop stop
            when stop.afterwards() == Afterwards.RESTART -> count(Cause.RESTARTED, stop.from(), stop.to());
            case Stop stop -> resume(stop);
            case Extension extension -> extend(extension);
        }
    }

    Proof proof() {
        return new Proof(stretches);
    }

    private void count(Cause cause, LocalDateTime stopped, LocalDateTime from) {
        end = counting.end(limit, from);
        due = counting.due(end);
        stretches.add(
                new Stretch(cause, stopped, from, due, counting.firstDay(from), null, counting.specialDays(from, end)));
    }

    private void resume(Stop stop) {
        var moved = counting.moved(end, stop.from(), stop.to());
        // A new appointment may be at any hour, and stays unchanged if no day passed.
        due = moved.equals(end) ? due : counting.due(moved);
        end = moved;
        var specialDays = counting.specialDays(stop.to(), end);
        if (due.isBefore(stop.to())) {
            // The whole limit had passed before the stop, on its last day.
            due = counting.dueFrom(stop.to());
            specialDays = new SpecialDays(
                    counting.calendar().daysOffBetween(stop.to().toLocalDate(), due.toLocalDate()), List.of());
        }
        stretches.add(new Stretch(
                Cause.RESUMED, stop.from(), stop.to(), due, null, counting.left(stop.to(), end), specialDays));
    }

    private void extend(Extension extension) {
        // An extension never shortens the promised time.
        if (extension.due().isAfter(due)) {
            end = extension.due();
            due = extension.due();
        }
        stretches.add(new Stretch(Cause.EXTENDED, null, extension.from(), due, null, null, SpecialDays.NONE));
    }
}
