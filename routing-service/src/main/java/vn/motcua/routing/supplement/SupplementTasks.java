package vn.motcua.routing.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.PostRole;
import vn.motcua.messaging.Uuid7;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Task;
import vn.motcua.routing.task.Tasks;

/** The hands through which a supplement goes: each is a task of one named person. */
@ApplicationScoped
class SupplementTasks {
    /** The head of the unit signs what the case officer wrote. */
    static final String SIGN = "supplement-sign";
    /** The one-stop sends it: nobody else talks to the applicant. */
    static final String SEND = "supplement-send";
    /** The one-stop looks at what came. */
    static final String REVIEW = "supplement-review";
    /** The applicant's time is over. */
    static final String STOP = "supplement-overdue";

    private final Tasks tasks;
    private final Accountable accountable;
    private final Clock clock;

    SupplementTasks(Tasks tasks, Accountable accountable, Clock clock) {
        this.tasks = tasks;
        this.accountable = accountable;
        this.clock = clock;
    }

    /** @return who answers for it */
    Handler atTheUnit(CaseFile file, Leg leg, Instant at, Instant due) {
        var work = Accountable.work(leg);
        var handler = accountable.of(PostRole.DEPT_LEAD, work.agency(), work.unit(), at);
        var signing = new Task.Work(SIGN, leg.stepIndex(), PostRole.DEPT_LEAD, work.agency(), work.unit());
        open(file, leg, signing, handler, at, due);
        return handler;
    }

    /** @return who answers for it */
    Handler atTheOneStop(CaseFile file, Leg leg, String step, Instant at, Instant due) {
        var handler = accountable.forReturning(file, at);
        var work = new Task.Work(
                step, leg.stepIndex(), PostRole.COUNTER_OFFICER, file.receivingAgency(), file.receivingUnit());
        open(file, leg, work, handler, at, due);
        return handler;
    }

    private void open(CaseFile file, Leg leg, Task.Work work, Handler handler, Instant at, Instant due) {
        tasks.persist(new Task(Uuid7.next(clock), file.id(), leg.key(), work, handler.officer(), at, due));
    }
}
