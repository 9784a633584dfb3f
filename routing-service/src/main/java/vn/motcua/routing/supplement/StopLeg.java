package vn.motcua.routing.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.routing.external.Packages;
import vn.motcua.routing.form.Forms;
import vn.motcua.routing.processing.OpenLegs;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Tasks;
import vn.motcua.routing.task.Work;

/** T12, form 05: the applicant's time is over, and an officer of the one-stop ends the leg. */
@ApplicationScoped
class StopLeg {
    private final Forms forms;
    private final Tasks tasks;
    private final Accountable accountable;
    private final OpenLegs openLegs;
    private final Packages packages;

    StopLeg(Forms forms, Tasks tasks, Accountable accountable, OpenLegs openLegs, Packages packages) {
        this.packages = packages;
        this.forms = forms;
        this.tasks = tasks;
        this.accountable = accountable;
        this.openLegs = openLegs;
    }

    void stop(Work work, String reason) {
        var file = work.file();
        // The text that limits the time also allows the stop.
        var basis = file.checked().parameters().get("supplement.window").source();
        var officer = work.officer().officer();
        var form = forms.stopNotice(file, work.leg(), reason, officer, work.at());
        var handler = accountable.forReturning(file, work.at());
        work.done(file.supplementing(work.leg()).stop(form, reason, handler, work.at()), basis);
        packages.cancel(file, work.leg());
        tasks.cancelOf(file.id(), work.leg().key(), officer, work.at());
        openLegs.advance(file, officer, work.at());
    }
}
