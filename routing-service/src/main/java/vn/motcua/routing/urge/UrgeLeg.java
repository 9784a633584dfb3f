package vn.motcua.routing.urge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.messaging.Uuid7;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.law.Rules;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Task;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.routing.task.Tasks;

/** Asks whoever has a leg's work how it stands (<i>đôn đốc</i>): a task of that person, beside the work. */
@ApplicationScoped
class UrgeLeg {
    private static final String BASIS = "118/2025/NĐ-CP Art. 8(1)";

    private final Tasks tasks;
    private final Accountable accountable;
    private final WorkingTime workingTime;
    private final Journal journal;
    private final Clock clock;

    UrgeLeg(Tasks tasks, Accountable accountable, WorkingTime workingTime, Journal journal, Clock clock) {
        this.tasks = tasks;
        this.accountable = accountable;
        this.workingTime = workingTime;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param head of the one-stop that received the case
     * The head judges whether a leg is at risk: a work that is not due yet may be urged too.
     *
     * @throws Problem 409 {@code nothing-to-urge} if no official has work on the leg, 409 {@code urged-already} until the last question
     *     is answered, or its work has gone to somebody else
     */
    void urge(CaseFile file, Leg leg, String reason, Handler head, Instant at) {
        var step = tasks.openOf(file.id(), leg.key(), TaskKind.STEP)
                .orElseThrow(() -> Problem.conflict("nothing-to-urge"));
        var asked = accountable.whoHas(file, leg, at);
        tasks.openOf(file.id(), leg.key(), TaskKind.URGE).ifPresent(last -> replace(last, asked, head, at));
        var event = file.urged(leg, reason, asked, at);
        journal.write(file, new Journal.Line(head.officer(), file.receivingAgency(), BASIS), at, event);
        open(file, leg, step, asked, at);
    }

    /** A question to somebody who no longer has the work would never be answered. */
    private static void replace(Task last, Handler asked, Handler head, Instant at) {
        if (asked.officer().equals(last.assignee())) {
            throw Problem.conflict("urged-already");
        }
        last.cancel(head.officer(), at);
    }

    /** Due within the time in which the one-stop answers an application; no text says when. */
    private void open(CaseFile file, Leg leg, Task step, Handler asked, Instant at) {
        var limit = new Rules(file.checked().parameters()).limit("intake.answer");
        var due = workingTime.appointments(file.checked()).within(limit, step.agency(), at);
        var duty = new Task.Duty(TaskKind.URGE, null, "urge", asked.role(), step.agency(), step.unit());
        var task = new Task(Uuid7.next(clock), file.id(), leg.key(), duty, asked.officer(), at, due);
        task.assignTo(asked.officer(), at);
        tasks.persist(task);
    }
}
