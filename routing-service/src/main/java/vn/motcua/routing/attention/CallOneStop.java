package vn.motcua.routing.attention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.motcua.events.CaseEvent.Matter;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.messaging.Uuid7;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.law.Rules;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Task;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.routing.task.Tasks;

/** Brings a matter that no rule settles to the one-stop that received the case. */
@ApplicationScoped
public class CallOneStop {
    private final Tasks tasks;
    private final Accountable accountable;
    private final WorkingTime workingTime;
    private final Journal journal;
    private final Clock clock;

    CallOneStop(Tasks tasks, Accountable accountable, WorkingTime workingTime, Journal journal, Clock clock) {
        this.tasks = tasks;
        this.accountable = accountable;
        this.workingTime = workingTime;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Opens at most one task per case, however many matters there are.
     *
     * @param actor who caused it
     * @param leg null if it concerns the whole case
     */
    public void about(CaseFile file, Leg leg, Matter matter, String subject, String actor, Instant at) {
        var handler = accountable.forReturning(file, at);
        var event = file.attentionNeeded(leg, matter, subject, handler, at);
        var line = new Journal.Line(actor, file.receivingAgency(), "61/2018/NĐ-CP Art. 11(1), 19(6)b");
        journal.write(file, line, at, event);
        if (tasks.openOf(file.id()).stream().noneMatch(task -> task.kind() == TaskKind.ATTENTION)) {
            open(file, handler, at);
        }
    }

    /** The task is due within the time in which the one-stop answers an application. */
    private void open(CaseFile file, Handler handler, Instant at) {
        var limit = new Rules(file.checked().parameters()).limit("intake.answer");
        var due = workingTime.appointments(file.checked()).within(limit, file.receivingAgency(), at);
        var duty = Task.Duty.ofOneStop(TaskKind.ATTENTION, "attention", file);
        tasks.persist(new Task(Uuid7.next(clock), file.id(), null, duty, handler.officer(), at, due));
    }
}
