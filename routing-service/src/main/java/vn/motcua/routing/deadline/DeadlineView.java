package vn.motcua.routing.deadline;

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
 * @param calendarChanged whether the calendar of now would give another date than the one set: the proof's
 * @param proof absent where it was set before proofs were kept
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
        var due = deadline.dueAt().atZone(HANOI).toOffsetDateTime();
        return new DeadlineView(
                deadline.kind(),
                deadline.leg(),
                due,
                deadline.setAt().atZone(HANOI).toOffsetDateTime(),
                deadline.basis(),
                since,
                proof != null && !proof.dueAt().isEqual(due),
                proof);
    }
}
