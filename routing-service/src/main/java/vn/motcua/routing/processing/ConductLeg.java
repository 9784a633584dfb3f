package vn.motcua.routing.processing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.EventJson;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Journal;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.casefile.Proposal;
import vn.motcua.routing.register.DocumentNumbers;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Tasks;

/** The moves of an internal leg from hand to hand. Each closes the task in hand, opens the next, and writes what happened. */
@ApplicationScoped
public class ConductLeg {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Tasks tasks;
    private final Accountable accountable;
    private final OpenLegs openLegs;
    private final DocumentNumbers numbers;
    private final Journal journal;

    ConductLeg(Tasks tasks, Accountable accountable, OpenLegs openLegs, DocumentNumbers numbers, Journal journal) {
        this.tasks = tasks;
        this.accountable = accountable;
        this.openLegs = openLegs;
        this.numbers = numbers;
        this.journal = journal;
    }

    /** T7. */
    public void take(CaseFile file, Leg leg, Handler by, Instant at) {
        take(file, leg, by, by.officer(), at);
    }

    void take(CaseFile file, Leg leg, Handler to, String orderedBy, Instant at) {
        var step = leg.currentStep().key();
        tasks.openOf(file.id(), leg.key(), step).orElseThrow().assignTo(to.officer());
        var event = file.assign(leg, step, to, at);
        write(file, leg, orderedBy, "assigned", "61/2018/NĐ-CP Art. 19(1)", at, event);
    }

    void completeStep(CaseFile file, Leg leg, Handler by, Instant at) {
        close(file, leg, by, at);
        var step = leg.followingStep();
        var next = accountable.of(step.role(), leg.agency(), unit(leg, step.unit()), at);
        var event = file.completeStep(leg, by.officer(), next, at);
        openLegs.openStep(file, leg, null, next, at);
        write(file, leg, by.officer(), "step-completed", "61/2018/NĐ-CP Art. 19", at, event);
    }

    /** T16. */
    public void submit(CaseFile file, Leg leg, Handler by, Proposal proposal, Instant at) {
        close(file, leg, by, at);
        var step = leg.followingStep();
        var next = accountable.of(step.role(), leg.agency(), unit(leg, step.unit()), at);
        var hash = DraftHash.of(EventJson.write(proposal));
        var event = file.submit(leg, by.officer(), proposal, hash, next, at);
        openLegs.openStep(file, leg, null, next, at);
        write(file, leg, by.officer(), "submitted-for-approval", "61/2018/NĐ-CP Art. 19", at, event);
    }

    /** T17: back to whoever prepared the step before. */
    void sendBack(CaseFile file, Leg leg, Handler by, String preparer, String reason, Instant at) {
        close(file, leg, by, at);
        var step = leg.plan().steps().get(leg.stepIndex() - 1);
        var next = accountable.of(step.role(), leg.agency(), unit(leg, step.unit()), at);
        var event = file.sendBack(leg, reason, next, at);
        openLegs.openStep(file, leg, preparer, next, at);
        write(file, leg, by.officer(), "returned", "61/2018/NĐ-CP Art. 19(1)", at, event);
    }

    /** T18, T19. */
    public void approve(CaseFile file, Leg leg, Handler by, Instant at) {
        close(file, leg, by, at);
        var step = leg.followingStep();
        var next = accountable.of(step.role(), leg.agency(), unit(leg, step.unit()), at);
        var event = file.approve(leg, by.officer(), next, at);
        openLegs.openStep(file, leg, null, next, at);
        write(file, leg, by.officer(), "approved", "61/2018/NĐ-CP Art. 19(1), 19(8)", at, event);
    }

    /** T20. @param given the number if the clerk has one already; else the next of the agency's book of the year */
    public void issue(CaseFile file, Leg leg, Handler by, String given, Instant at) {
        close(file, leg, by, at);
        var year = LocalDate.ofInstant(at, HANOI).getYear();
        var number = given != null ? given : numbers.next(leg.agency(), "RESULT", year) + "/" + year;
        // An apology that is still on its way has nothing to promise any more.
        tasks.cancelOf(file.id(), leg.key(), by.officer(), at);
        var next = accountable.forReturning(file, at);
        var event = file.issue(leg, leg.outcome(), number, leg.reason(), next, at);
        openLegs.openHandOver(file, leg, at);
        write(file, leg, by.officer(), "issued", "30/2020/NĐ-CP Art. 15, 18", at, event);
        openLegs.advance(file, by.officer(), at);
    }

    /** T21. @param receiver owner, authorised person, or how the owner got it */
    public void handOver(CaseFile file, Leg leg, Handler by, String receiver, Instant at) {
        tasks.openOf(file.id(), leg.key(), OpenLegs.HAND_OVER).ifPresent(task -> task.done(by.officer(), at));
        var event = file.handOver(leg, receiver, null, at);
        write(file, leg, by.officer(), "handed-over", "61/2018/NĐ-CP Art. 20", at, event);
    }

    private void close(CaseFile file, Leg leg, Handler by, Instant at) {
        tasks.openOf(file.id(), leg.key(), leg.currentStep().key()).ifPresent(task -> task.done(by.officer(), at));
    }

    private static String unit(Leg leg, String unit) {
        return unit == null ? leg.plan().unit() : unit;
    }

    private void write(CaseFile file, Leg leg, String actor, String action, String basis, Instant at, CaseEvent event) {
        journal.write(file, new Journal.Line(actor, leg.agency(), action, leg.key(), basis), at, event);
    }
}
