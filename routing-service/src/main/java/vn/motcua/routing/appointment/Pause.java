package vn.motcua.routing.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.worktime.ClockEvent.Afterwards;
import vn.motcua.worktime.ClockEvent.Stop;
import vn.motcua.worktime.Hanoi;

/**
 * A period in which a leg's clock is paused because the applicant owes something.
 *
 * @param to absent while the pause lasts
 * @param afterwards whether the clock restarts or resumes, as the parameter said when the pause began
 */
public record Pause(Instant from, Instant to, Afterwards afterwards) {
    /** The same pause with an end, which is never before its start, whatever a clock says. */
    public Pause until(Instant end) {
        return new Pause(from, end.isBefore(from) ? from : end, afterwards);
    }

    /**
     * The pauses in order of time, none before {@code start}. Pauses that overlap or touch become one: it restarts the clock if any of
     * them does, and has no end if any of them has none.
     */
    static List<Pause> united(List<Pause> pauses, Instant start) {
        var united = new ArrayList<Pause>();
        pauses.stream()
                .filter(pause -> pause.to() == null || pause.to().isAfter(start))
                .map(pause -> pause.from().isBefore(start) ? new Pause(start, pause.to(), pause.afterwards()) : pause)
                .sorted(Comparator.comparing(Pause::from))
                .forEach(pause -> {
                    if (!united.isEmpty() && united.getLast().reaches(pause.from())) {
                        united.add(united.removeLast().with(pause));
                    } else {
                        united.add(pause);
                    }
                });
        return united;
    }

    /** @param instant absent if it never ends */
    private boolean reaches(Instant instant) {
        return to == null || instant != null && !to.isBefore(instant);
    }

    private Pause with(Pause later) {
        var end = later.reaches(to) ? later.to() : to;
        var restarts = afterwards == Afterwards.RESTART || later.afterwards() == Afterwards.RESTART;
        return new Pause(from, end, restarts ? Afterwards.RESTART : Afterwards.RESUME);
    }

    Stop stop() {
        return new Stop(Hanoi.local(from), to == null ? null : Hanoi.local(to), afterwards);
    }
}
