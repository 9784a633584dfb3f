package vn.motcua.worktime;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.worktime.ClockEvent.Afterwards;
import vn.motcua.worktime.ClockEvent.Extension;
import vn.motcua.worktime.ClockEvent.Stop;
import vn.motcua.worktime.Proof.Cause;
import vn.motcua.worktime.Proof.Stretch;

/** A clock read from its start on, event by event. */
final class ClockReading {
    private final Limit limit;
    private final Counting counting;
    private final List<Stretch> stretches = new ArrayList<>();
    /** As counted: a last day off is not rolled here, or it would count twice after a stop. */
    private LocalDateTime end;

    private LocalDateTime due;

    ClockReading(Limit limit, Counting counting, LocalDateTime start) {
        this.limit = limit;
        this.counting = counting;
        count(Cause.STARTED, null, start);
    }

    void on(ClockEvent event) {
        if (!event.from().isBefore(due)) {
            stretches.add(new Stretch(Cause.TOO_LATE, null, event.from(), due, null, List.of()));
            return;
        }
        switch (event) {
            case Stop stop
            when stop.to() == null ->
                stretches.add(new Stretch(Cause.STOPPED, stop.from(), null, null, null, List.of()));
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
        stretches.add(new Stretch(cause, stopped, from, due, counting.firstDay(from), counting.skipped(from, end)));
    }

    private void resume(Stop stop) {
        var moved = counting.moved(end, stop.from(), stop.to());
        // An appointment made anew may be at any hour, and stays as it is if no day passed.
        due = moved.equals(end) ? due : counting.due(moved);
        end = moved;
        var skipped = counting.skipped(stop.to(), end);
        if (due.isBefore(stop.to())) {
            // All of it had passed before the stop, on the last day.
            due = counting.dueFrom(stop.to());
            skipped = counting.calendar().daysOffBetween(stop.to().toLocalDate(), due.toLocalDate());
        }
        stretches.add(new Stretch(Cause.RESUMED, stop.from(), stop.to(), due, null, skipped));
    }

    private void extend(Extension extension) {
        // Whoever apologises does not shorten what he promised.
        if (extension.due().isAfter(due)) {
            end = extension.due();
            due = extension.due();
        }
        stretches.add(new Stretch(Cause.EXTENDED, null, extension.from(), due, null, List.of()));
    }
}
