package vn.motcua.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.CheckEvent.PlannedStep;
import vn.motcua.events.PostRole;
import vn.motcua.events.Submission.Place;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.post.Assignments;

/** Who answers for a piece of work until somebody is assigned. There is always exactly one person, or the work does not begin. */
@ApplicationScoped
public class Accountable {
    private final Assignments assignments;
    private final Tasks tasks;

    Accountable(Assignments assignments, Tasks tasks) {
        this.assignments = assignments;
        this.tasks = tasks;
    }

    /** @throws Problem 409 {@code nobody-answers} if no post of the agency is filled */
    public Handler of(PostRole role, String agency, String unit, Instant at) {
        return assignments
                .answerableFor(role, agency, unit, at)
                .orElseThrow(() -> Problem.conflict("nobody-answers", agency, unit));
    }

    public Handler of(Task.Duty duty, Instant at) {
        return of(duty.role(), duty.agency(), duty.unit(), at);
    }

    public Handler forStep(Leg leg, Instant at) {
        return of(duty(leg, leg.currentStep()), at);
    }

    /** The officer if they may still do the leg's step; otherwise the person who answers for it. */
    public Handler forStep(Leg leg, String officer, Instant at) {
        return of(duty(leg, leg.currentStep()), officer, at);
    }

    /** The officer if they may still do it; otherwise the person who answers for it. @param officer null if there is none */
    public Handler of(Task.Duty duty, String officer, Instant at) {
        return Optional.ofNullable(officer)
                .flatMap(known -> assignments.of(known, at).as(duty.role(), duty.agency(), duty.unit()))
                .orElseGet(() -> of(duty, at));
    }

    /** The person who has the first leg that is in work; the one-stop if none is. Null if the case has ended. */
    public Handler whoHas(CaseFile file, Instant at) {
        return file.state().hasEnded()
                ? null
                : file.inWork().map(leg -> whoHas(file, leg, at)).orElseGet(() -> forReturning(file, at));
    }

    /**
     * The person who has the leg's work now; while the applicant owes a supplement or another system has the work, this is the
     * one-stop.
     */
    public Handler whoHas(CaseFile file, Leg leg, Instant at) {
        if (leg.isExternal() || leg.standing().isPresent()) {
            return forReturning(file, at);
        }
        var assignee = tasks.openOf(file.id(), leg.key(), TaskKind.STEP)
                .map(Task::assignee)
                .orElse(null);
        return forStep(leg, assignee, at);
    }

    /** The head of a one-stop, for what is received there. */
    public Handler ofReception(Place place, Instant at) {
        return of(PostRole.COUNTER_OFFICER, place.agency(), place.unit(), at);
    }

    /** The head of the one-stop that received the case watches what other systems do, and returns the results. */
    public Handler forReturning(CaseFile file, Instant at) {
        return of(PostRole.COUNTER_OFFICER, file.receivingAgency(), file.receivingUnit(), at);
    }

    public static Task.Duty duty(Leg leg, PlannedStep step) {
        var unit = step.unit() == null ? leg.plan().unit() : step.unit();
        return new Task.Duty(TaskKind.STEP, null, step.key(), step.role(), leg.agency(), unit);
    }
}
