package vn.motcua.routing.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.messaging.Uuid7;
import vn.motcua.routing.appointment.Deadlines;
import vn.motcua.routing.appointment.Promise;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.law.Rules;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.task.Task;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.routing.task.Tasks;

/** The counter's task to answer an application, by a due time. */
@ApplicationScoped
class OpenReception {
    private static final String ANSWER = "intake.answer";

    private final Tasks tasks;
    private final WorkingTime workingTime;
    private final Deadlines deadlines;
    private final Clock clock;

    OpenReception(Tasks tasks, WorkingTime workingTime, Deadlines deadlines, Clock clock) {
        this.tasks = tasks;
        this.workingTime = workingTime;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Since the system received it, however late the check arrived here (docs/law.md, {@code intake.answer}). */
    Promise answer(ApplicationChecked checked, String agency) {
        var limit = new Rules(checked.parameters()).limit(ANSWER);
        var received = checked.submission().filedAt().toInstant();
        return workingTime.appointments(checked).answer(limit, agency, received);
    }

    void open(CaseFile file, Promise answer, Handler handler, Instant at) {
        var duty = Task.Duty.ofOneStop(TaskKind.RECEPTION, "reception", file);
        var task = new Task(Uuid7.next(clock), file.id(), null, duty, handler.officer(), at, file.answerDueAt());
        tasks.persist(task);
        deadlines.reception(file.id(), answer, at);
    }
}
