package vn.motcua.routing.processing;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.EventJson;
import vn.motcua.events.Sha256;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.Proposal;
import vn.motcua.routing.casefile.Recipient;
import vn.motcua.routing.register.DocumentNumbers;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Tasks;
import vn.motcua.routing.task.Work;
import vn.motcua.worktime.Hanoi;

/** The moves of an internal leg from officer to officer. Each closes the current task, opens the next, and records what happened. */
@ApplicationScoped
public class ConductLeg {
    private final Tasks tasks;
    private final Accountable accountable;
    private final OpenLegs openLegs;
    private final DocumentNumbers numbers;

    ConductLeg(Tasks tasks, Accountable accountable, OpenLegs openLegs, DocumentNumbers numbers) {
        this.tasks = tasks;
        this.accountable = accountable;
        this.openLegs = openLegs;
        this.numbers = numbers;
    }

    /** T7. @param to the officer who has the task from now on */
    public void take(Work work, Handler to) {
        work.task().assignTo(to.officer(), work.at());
        work.noted(work.file().assign(work.leg(), work.task().step(), to, work.at()));
    }

    /** T7a. @throws Problem 409 {@code nobody-else} if the officer is the one who would answer for it */
    void giveBack(Work work, String reason) {
        var head = accountable.of(work.task().duty(), work.at());
        if (head.officer().equals(work.officer().officer())) {
            throw Problem.conflict("nobody-else");
        }
        work.task().giveBack(head.officer());
        work.noted(work.file().giveBack(work.leg(), work.task().step(), reason, head, work.at()));
    }

    void completeStep(Work work) {
        var next = following(work);
        work.done(work.file().completeStep(work.leg(), work.officer().officer(), next, work.at()));
        openLegs.openStep(work.file(), work.leg(), null, next, work.at());
    }

    /** T16. */
    public void submit(Work work, Proposal proposal) {
        var next = following(work);
        var hash = Sha256.of(EventJson.write(proposal));
        work.done(work.file().submit(work.leg(), work.officer().officer(), proposal, hash, next, work.at()));
        openLegs.openStep(work.file(), work.leg(), null, next, work.at());
    }

    /** T17: back to the officer who did the step before. */
    void sendBack(Work work, String reason) {
        var file = work.file();
        var leg = work.leg();
        var duty = Accountable.duty(leg, leg.precedingStep());
        var before = tasks.lastDone(file.id(), leg.key(), duty.step()).orElse(null);
        var next = accountable.of(duty, before, work.at());
        work.done(file.sendBack(leg, work.officer().officer(), reason, next, work.at()));
        openLegs.openStep(file, leg, before, next, work.at());
    }

    /** T18, T19. */
    public void approve(Work work) {
        var next = following(work);
        work.done(work.file().approve(work.leg(), work.officer().officer(), next, work.at()));
        openLegs.openStep(work.file(), work.leg(), null, next, work.at());
    }

    /** T20. @param given the number if the clerk has one already; otherwise the next number of the agency's book for the year */
    public void issue(Work work, String given) {
        var file = work.file();
        var leg = work.leg();
        var year = Hanoi.day(work.at()).getYear();
        var number = given != null ? given : numbers.next(leg.agency(), "RESULT", year) + "/" + year;
        var next = accountable.forReturning(file, work.at());
        work.done(file.issue(leg, leg.outcome(), number, leg.reason(), next, work.at()));
        // A form that still waits to be signed or sent is no longer needed.
        tasks.cancelOf(file.id(), leg.key(), work.officer().officer(), work.at());
        openLegs.openHandOver(file, leg, work.at());
        openLegs.advance(file, work.officer().officer(), work.at());
    }

    /** T21. */
    public void handOver(Work work, Recipient recipient) {
        work.done(work.file().handOver(work.leg(), recipient, null, work.at()));
    }

    private Handler following(Work work) {
        return accountable.of(Accountable.duty(work.leg(), work.leg().followingStep()), work.at());
    }
}
