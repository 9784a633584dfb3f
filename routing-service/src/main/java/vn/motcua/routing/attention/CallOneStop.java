package vn.motcua.routing.attention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.motcua.events.CaseEvent.Matter;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.PostRole;
import vn.motcua.messaging.Uuid7;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Journal;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.casefile.Rules;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Desk.Work;
import vn.motcua.routing.task.Task;
import vn.motcua.routing.task.Tasks;

/** What no rule settles is put on the desk of the one-stop that received the case, and closed by it with a reason. */
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
     * One task a case, however much comes.
     *
     * @param actor who brought it about
     * @param leg null if it concerns the whole case
     */
    public void about(CaseFile file, Leg leg, Matter matter, String subject, String actor, Instant at) {
        var handler = accountable.forReturning(file, at);
        var event = file.attentionNeeded(leg, matter, subject, handler, at);
        var key = leg == null ? null : leg.key();
        var line = new Journal.Line(
                actor, file.receivingAgency(), "attention-needed", key, "61/2018/NĐ-CP Art. 11(1), 19(6)b");
        journal.write(file, line, at, event);
        if (tasks.openOf(file.id()).stream().noneMatch(Task::isAttention)) {
            open(file, handler, at);
        }
    }

    /** In the time in which the one-stop answers an application. */
    private void open(CaseFile file, Handler handler, Instant at) {
        var limit = new Rules(file.checked().parameters()).limit("intake.answer");
        var due = workingTime.appointments(file.checked()).within(limit, file.receivingAgency(), at);
        var work = new Task.Work(
                Task.ATTENTION, 0, PostRole.COUNTER_OFFICER, file.receivingAgency(), file.receivingUnit());
        tasks.persist(new Task(Uuid7.next(clock), file.id(), null, work, handler.officer(), at, due));
    }

    void close(Work work, Handler officer, String reason) {
        work.task().done(work.officer(), work.at());
        var event = work.file().attentionClosed(reason, officer, work.at());
        var line = new Journal.Line(
                work.officer(), work.task().agency(), "attention-closed", null, "61/2018/NĐ-CP Art. 11(1)");
        journal.write(work.file(), line, work.at(), event);
    }
}
