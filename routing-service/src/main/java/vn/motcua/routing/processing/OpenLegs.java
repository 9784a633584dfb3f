package vn.motcua.routing.processing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.messaging.Uuid7;
import vn.motcua.routing.appointment.Deadline.Kind;
import vn.motcua.routing.appointment.Deadlines;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.external.Packages;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Task;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.routing.task.Tasks;

/** Opens every leg whose predecessors all ended with a result, and marks those that can never open because a predecessor failed. */
@ApplicationScoped
public class OpenLegs {
    private static final String BASIS = "61/2018/NĐ-CP Art. 18, 19(6)";

    private final Tasks tasks;
    private final Packages packages;
    private final Accountable accountable;
    private final WorkingTime workingTime;
    private final Deadlines deadlines;
    private final Journal journal;
    private final Clock clock;

    OpenLegs(
            Tasks tasks,
            Packages packages,
            Accountable accountable,
            WorkingTime workingTime,
            Deadlines deadlines,
            Journal journal,
            Clock clock) {
        this.tasks = tasks;
        this.packages = packages;
        this.accountable = accountable;
        this.workingTime = workingTime;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    /** After an acceptance or the end of a leg. */
    public void advance(CaseFile file, String actor, Instant at) {
        for (var leg : file.graph().toOpen()) {
            open(file, leg, actor, at);
        }
        // A leg marked here may prevent others from opening; those are not in a list made before.
        for (var never = file.graph().neverToOpen();
                !never.isEmpty();
                never = file.graph().neverToOpen()) {
            var leg = never.getFirst();
            var handler = accountable.forReturning(file, at);
            var event = file.neverOpen(leg, "a predecessor ended without a result", handler, at);
            journal.write(file, line(file, actor), at, event);
        }
    }

    private void open(CaseFile file, Leg leg, String actor, Instant at) {
        var appointments = workingTime.appointments(file.checked());
        var promise = appointments.opening(
                leg.plan(), file.acceptedAt(), file.opensAt(leg, at), deadlines.inForce(file.id(), Kind.APPOINTMENT));
        var isPromisedBefore = leg.appointment() != null;
        var handler = leg.isExternal() ? accountable.forReturning(file, at) : accountable.forStep(leg, at);
        var event = file.open(leg, promise.orElse(null), handler, at);
        promise.ifPresent(dated -> {
            if (!isPromisedBefore) {
                deadlines.appointment(file.id(), leg.key(), dated, clock.instant());
            }
            deadlines.leg(file.id(), leg.key(), dated, clock.instant());
        });
        journal.write(file, line(file, actor), at, event);
        if (leg.isExternal()) {
            packages.prepare(file, leg, at);
            journal.write(file, line(file, actor), at, file.packageSent(leg, handler, at));
        } else {
            openStep(file, leg, null, handler, at);
        }
    }

    /** The leg goes on with what the applicant has supplemented. @param before the officer who had it; ignored for another system */
    public void goOn(CaseFile file, Leg leg, String before, Handler handler, Instant at) {
        if (leg.isExternal()) {
            packages.goesOn(file, leg, at);
        } else {
            openStep(file, leg, before, handler, at);
        }
    }

    /**
     * The task of the leg's current step.
     *
     * @param before the officer to whom the step returns; absent if it does not. They have the task from the start if they are
     *     the handler in the post that the step wants.
     */
    public Task openStep(CaseFile file, Leg leg, String before, Handler handler, Instant at) {
        var duty = Accountable.duty(leg, leg.currentStep());
        var task = new Task(Uuid7.next(clock), file.id(), leg.key(), duty, handler.officer(), at, leg.dueAt());
        if (handler.officer().equals(before) && handler.role() == duty.role()) {
            task.assignTo(before, at);
        }
        tasks.persist(task);
        return task;
    }

    /** The result waits at the receiving one-stop, whichever agency made it (61/2018/NĐ-CP Art. 19(7)). */
    public void openHandOver(CaseFile file, Leg leg, Instant at) {
        if (!leg.hasSomethingToReturn()) {
            return;
        }
        var duty = Task.Duty.ofOneStop(TaskKind.HAND_OVER, "hand-over", file);
        var handler = accountable.forReturning(file, at);
        var due = leg.appointment() == null ? leg.dueAt() : leg.appointment();
        tasks.persist(new Task(Uuid7.next(clock), file.id(), leg.key(), duty, handler.officer(), at, due));
    }

    private static Journal.Line line(CaseFile file, String actor) {
        return new Journal.Line(actor, file.receivingAgency(), BASIS);
    }
}
