package vn.motcua.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.PostRole;
import vn.motcua.events.Text;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.post.Assignments;

/** Who answers for a piece of work until somebody is assigned. There is always exactly one, or the work does not begin. */
@ApplicationScoped
public class Accountable {
    private final Assignments assignments;

    Accountable(Assignments assignments) {
        this.assignments = assignments;
    }

    /** @throws Problem 409 {@code nobody-answers} if no post of the agency is filled */
    public Handler of(PostRole role, String agency, String unit, Instant at) {
        return assignments
                .answerableFor(role, agency, unit, at)
                .orElseThrow(() -> Problem.conflict(
                        "nobody-answers",
                        new Text(
                                "Chưa có ai giữ vị trí tại " + agency + "/" + unit + ": hãy bố trí nhân sự.",
                                "Nobody holds a post at " + agency + "/" + unit + ": assign somebody first.")));
    }

    public Handler forStep(Leg leg, Instant at) {
        var work = work(leg);
        return of(work.role(), work.agency(), work.unit(), at);
    }

    /** The officer if he may still do the leg's step, else whoever answers for it. */
    public Handler forStep(Leg leg, String officer, Instant at) {
        var work = work(leg);
        return assignments
                .handler(officer, work.role(), work.agency(), work.unit(), at)
                .orElseGet(() -> forStep(leg, at));
    }

    /** The head of the one-stop that received the case watches what other systems do, and returns the results. */
    public Handler forReturning(CaseFile file, Instant at) {
        return of(PostRole.COUNTER_OFFICER, file.receivingAgency(), file.receivingUnit(), at);
    }

    public static Task.Work work(Leg leg) {
        var step = leg.currentStep();
        var unit = step.unit() == null ? leg.plan().unit() : step.unit();
        return new Task.Work(step.key(), leg.stepIndex(), step.role(), leg.agency(), unit);
    }
}
