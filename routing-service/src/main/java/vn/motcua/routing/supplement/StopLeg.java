package vn.motcua.routing.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.motcua.routing.casefile.Journal;
import vn.motcua.routing.form.Form;
import vn.motcua.routing.form.Forms;
import vn.motcua.routing.processing.OpenLegs;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Desk.Work;
import vn.motcua.routing.task.Tasks;

/** T12, form 05: the applicant's time is over, and an officer of the one-stop ends the leg. */
@ApplicationScoped
class StopLeg {
    private final Forms forms;
    private final Tasks tasks;
    private final Accountable accountable;
    private final OpenLegs openLegs;
    private final Journal journal;

    StopLeg(Forms forms, Tasks tasks, Accountable accountable, OpenLegs openLegs, Journal journal) {
        this.forms = forms;
        this.tasks = tasks;
        this.accountable = accountable;
        this.openLegs = openLegs;
        this.journal = journal;
    }

    void stop(Work work, String reason) {
        var file = work.file();
        // What limits the time is what lets it be stopped.
        var basis = file.checked().parameters().get("supplement.window").source();
        var number = forms.issue(file, Form.Kind.STOP_NOTICE, Map.of("reason", reason), work.officer(), work.at());
        work.task().done(work.officer(), work.at());
        tasks.cancelOf(file.id(), work.leg().key(), work.officer(), work.at());
        var handler = accountable.forReturning(file, work.at());
        var event = file.supplementing(work.leg()).stop(number, reason, handler, work.at());
        var line = new Journal.Line(
                work.officer(), work.task().agency(), "stopped", work.leg().key(), basis);
        journal.write(file, line, work.at(), event);
        openLegs.advance(file, work.officer(), work.at());
    }
}
