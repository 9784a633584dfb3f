package vn.motcua.routing.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.motcua.events.CaseEvent.Matter;
import vn.motcua.rest.Problem;
import vn.motcua.routing.attention.CallOneStop;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.external.Packages;
import vn.motcua.routing.form.Forms;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.routing.task.Tasks;

/** T15, form 05: at once, while neither a decision nor a notice of the result exists. */
@ApplicationScoped
class WithdrawCaseFile {
    private final Forms forms;
    private final Tasks tasks;
    private final Packages packages;
    private final Accountable accountable;
    private final CallOneStop callOneStop;
    private final Journal journal;

    WithdrawCaseFile(
            Forms forms,
            Tasks tasks,
            Packages packages,
            Accountable accountable,
            CallOneStop callOneStop,
            Journal journal) {
        this.forms = forms;
        this.tasks = tasks;
        this.packages = packages;
        this.accountable = accountable;
        this.callOneStop = callOneStop;
        this.journal = journal;
    }

    /** The applicant is told that the case goes on. */
    void tooLate(CaseFile file, Instant at) {
        var event = file.withdrawalTooLate(accountable.whoHas(file, at), at);
        var line = new Journal.Line("applicant", file.receivingAgency(), "118/2025/NĐ-CP Art. 21");
        journal.write(file, line, at, event);
    }

    /** @throws Problem 409 {@code already-decided} */
    void withdraw(CaseFile file, String actor, String reason, Instant at) {
        if (file.graph().isDecided()) {
            throw Problem.conflict("already-decided");
        }
        var form = forms.stopNotice(file, null, reason, actor, at);
        var event = file.withdraw(form, reason, at);
        // The tasks for matters that no rule settles do not end with the case.
        tasks.openOf(file.id()).stream()
                .filter(task -> task.kind() != TaskKind.ATTENTION)
                .forEach(task -> task.cancel(actor, at));
        packages.cancel(file);
        var line = new Journal.Line(actor, file.receivingAgency(), "118/2025/NĐ-CP Art. 21; TT 03/2025/TT-VPCP Art. 7");
        journal.write(file, line, at, event);
    }

    /** The applicant's own withdrawal takes effect at once; whoever worked on the case hears of it. */
    void withdrawnByApplicant(CaseFile file, String reason, Instant at) {
        var worked = file.acceptedAt() != null;
        withdraw(file, "applicant", reason, at);
        if (worked) {
            callOneStop.about(file, null, Matter.WITHDRAWN, "applicant", "applicant", at);
        }
    }
}
