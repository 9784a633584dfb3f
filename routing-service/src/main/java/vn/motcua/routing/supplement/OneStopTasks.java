package vn.motcua.routing.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.messaging.Uuid7;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Task;
import vn.motcua.routing.task.Task.Duty;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.routing.task.Tasks;

/** Opens the one-stop's tasks for a supplement that has been asked for. */
@ApplicationScoped
class OneStopTasks {
    private final Tasks tasks;
    private final Accountable accountable;
    private final Clock clock;

    OneStopTasks(Tasks tasks, Accountable accountable, Clock clock) {
        this.tasks = tasks;
        this.accountable = accountable;
        this.clock = clock;
    }

    Handler review(CaseFile file, Leg leg, Instant at, Instant due) {
        return open(Duty.ofOneStop(TaskKind.SUPPLEMENT_REVIEW, "supplement-review", file), file, leg, at, due);
    }

    Handler overdue(CaseFile file, Leg leg, Instant at) {
        return open(Duty.ofOneStop(TaskKind.SUPPLEMENT_OVERDUE, "supplement-overdue", file), file, leg, at, at);
    }

    /** @return who answers for it */
    private Handler open(Duty duty, CaseFile file, Leg leg, Instant at, Instant due) {
        var handler = accountable.forReturning(file, at);
        tasks.persist(new Task(Uuid7.next(clock), file.id(), leg.key(), duty, handler.officer(), at, due));
        return handler;
    }
}
