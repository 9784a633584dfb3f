package vn.motcua.routing.deadline;

import java.time.OffsetDateTime;
import vn.motcua.routing.appointment.Deadline;
import vn.motcua.routing.appointment.Promise.Since;
import vn.motcua.worktime.Hanoi;

/**
 * A due date as it was set.
 *
 * @param leg absent for the reception
 * @param basis the limit in words
 * @param since what started the count
 * @param dueAt while the clock is stopped, the date in force before
 * @param calendarChanged whether the current calendar gives another date than the one set; the proof shows the other date
 * @param proof absent if the date was set before proofs were kept, or the current calendar does not reach it
 */
record DeadlineView(
        Deadline.Kind kind,
        String leg,
        OffsetDateTime dueAt,
        OffsetDateTime setAt,
        String basis,
        Since since,
        boolean calendarChanged,
        ProofView proof) {
    static DeadlineView of(Deadline deadline, Since since, ProofView proof) {
        var changed = proof.dueAt() != null && !proof.dueAt().isEqual(Hanoi.time(deadline.dueAt()));
        return of(deadline, since, changed, proof);
    }

    static DeadlineView unproved(Deadline deadline, Since since, boolean calendarChanged) {
        return of(deadline, since, calendarChanged, null);
    }

    private static DeadlineView of(Deadline deadline, Since since, boolean calendarChanged, ProofView proof) {
        return new DeadlineView(
                deadline.kind(),
                deadline.leg(),
                Hanoi.time(deadline.dueAt()),
                Hanoi.time(deadline.setAt()),
                deadline.basis(),
                since,
                calendarChanged,
                proof);
    }
}
