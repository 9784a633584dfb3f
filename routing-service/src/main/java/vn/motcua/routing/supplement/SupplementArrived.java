package vn.motcua.routing.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.routing.appointment.Deadlines;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.external.Packages;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.law.Rules;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.routing.task.Tasks;

/**
 * Brings the supplement for a case that is being processed to the one-stop, which says whether it is complete. A supplement that
 * arrives after a stop, but was filed before it, goes there too, so nothing is lost.
 */
@ApplicationScoped
public class SupplementArrived {
    private static final String ANSWER = "intake.answer";

    private final OneStopTasks oneStopTasks;
    private final Tasks tasks;
    private final Accountable accountable;
    private final WorkingTime workingTime;
    private final Deadlines deadlines;
    private final Packages packages;
    private final Journal journal;

    SupplementArrived(
            OneStopTasks oneStopTasks,
            Tasks tasks,
            Accountable accountable,
            WorkingTime workingTime,
            Deadlines deadlines,
            Packages packages,
            Journal journal) {
        this.oneStopTasks = oneStopTasks;
        this.tasks = tasks;
        this.accountable = accountable;
        this.workingTime = workingTime;
        this.deadlines = deadlines;
        this.packages = packages;
        this.journal = journal;
    }

    public void on(CaseFile file, ApplicationChecked checked, Instant at) {
        var isNew = checked.submission().round() > file.checked().submission().round();
        if (!isNew || !maySupplement(file)) {
            // A check that arrives after the counter's answer has no effect.
            return;
        }
        // Empty if another round has completed the request meanwhile: the supplement is still kept.
        var asking = asking(file);
        if (!asking.isEmpty()) {
            var limit = new Rules(file.checked().parameters()).limit(ANSWER);
            var received = checked.submission().filedAt().toInstant();
            var answer = workingTime.appointments(file.checked()).answer(limit, file.receivingAgency(), received);
            asking.forEach(leg -> review(file, leg, at, answer.due()));
            deadlines.reception(file.id(), answer, at);
        }
        var handler = asking.isEmpty() ? accountable.whoHas(file, at) : accountable.forReturning(file, at);
        var event = file.supplementLegs(checked, asking, handler, at);
        var line = new Journal.Line("applicant", file.receivingAgency(), "61/2018/NĐ-CP Art. 19(4)");
        journal.write(file, line, at, event);
        // A system that is not waiting for it works on with what was filed now.
        in(LegState.FORWARDED, file).forEach(leg -> packages.changed(file, leg));
        in(LegState.PROCESSING, file).forEach(leg -> packages.changed(file, leg));
    }

    private static List<Leg> asking(CaseFile file) {
        var asking = in(LegState.SUPPLEMENT_REQUESTED, file);
        return asking.isEmpty() ? in(LegState.STOPPED, file) : asking;
    }

    private static List<Leg> in(LegState state, CaseFile file) {
        return file.legs().stream().filter(leg -> leg.state() == state).toList();
    }

    private static boolean maySupplement(CaseFile file) {
        return switch (file.state()) {
            case ACCEPTED, FINISHED, STOPPED -> true;
            case SUBMITTED, SUPPLEMENT_AT_INTAKE, REFUSED_AT_INTAKE, RETURNED, WITHDRAWN -> false;
        };
    }

    /** This round cancels the review of an earlier one; the reviewer must look again. */
    private void review(CaseFile file, Leg leg, Instant at, Instant due) {
        Stream.of(TaskKind.SUPPLEMENT_REVIEW, TaskKind.SUPPLEMENT_OVERDUE)
                .flatMap(kind -> tasks.openOf(file.id(), leg.key(), kind).stream())
                .forEach(task -> task.cancel("applicant", at));
        oneStopTasks.review(file, leg, at, due);
    }
}
