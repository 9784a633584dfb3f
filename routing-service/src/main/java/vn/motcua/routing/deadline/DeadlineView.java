package vn.motcua.routing.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import vn.motcua.routing.casefile.Deadline;
import vn.motcua.routing.casefile.Promise.Since;

/**
 * A due date as it was set.
 *
 * @param leg absent for the reception
 * @param basis the limit in words
 * @param since what started the count
 * @param dueAt while the clock stands, the date that held before
 * @param calendarChanged whether the calendar of now would give another date than the one set: the proof's
 * @param proof absent where it was set before proofs were kept, or the calendar of now does not reach it
 */
public record DeadlineView(
        Deadline.Kind kind,
        String leg,
        OffsetDateTime dueAt,
        OffsetDateTime setAt,
        String basis,
        Since since,
        boolean calendarChanged,
        ProofView proof) {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    static DeadlineView of(Deadline deadline, Since since, ProofView proof) {
        var changed = proof.dueAt() != null && !proof.dueAt().isEqual(hanoi(deadline.dueAt()));
        return of(deadline, since, changed, proof);
    }

    static DeadlineView unproved(Deadline deadline, Since since, boolean calendarChanged) {
        return of(deadline, since, calendarChanged, null);
    }

    private static DeadlineView of(Deadline deadline, Since since, boolean calendarChanged, ProofView proof) {
        return new DeadlineView(
                deadline.kind(),
                deadline.leg(),
                hanoi(deadline.dueAt()),
                hanoi(deadline.setAt()),
                deadline.basis(),
                since,
                calendarChanged,
                proof);
    }

    private static OffsetDateTime hanoi(Instant instant) {
        return instant.atZone(HANOI).toOffsetDateTime();
    }
}
