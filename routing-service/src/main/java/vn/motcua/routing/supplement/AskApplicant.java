package vn.motcua.routing.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.events.CaseEvent;
import vn.motcua.routing.casefile.Journal;
import vn.motcua.routing.casefile.Rules;
import vn.motcua.routing.casefile.SupplementDraft;
import vn.motcua.routing.form.Form;
import vn.motcua.routing.form.Forms;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.processing.OpenLegs;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Desk.Work;

/** T10: the case officer writes form 02, the head of the unit signs it, the one-stop sends it, and the clock stands. */
@ApplicationScoped
class AskApplicant {
    private static final String BASIS = "61/2018/NĐ-CP Art. 19(4)";

    private final SupplementRules rules;
    private final SupplementTasks supplementTasks;
    private final Accountable accountable;
    private final OpenLegs openLegs;
    private final WorkingTime workingTime;
    private final Forms forms;
    private final Journal journal;

    AskApplicant(
            SupplementRules rules,
            SupplementTasks supplementTasks,
            Accountable accountable,
            OpenLegs openLegs,
            WorkingTime workingTime,
            Forms forms,
            Journal journal) {
        this.rules = rules;
        this.supplementTasks = supplementTasks;
        this.accountable = accountable;
        this.openLegs = openLegs;
        this.workingTime = workingTime;
        this.forms = forms;
        this.journal = journal;
    }

    void draft(Work work, SupplementDraft draft) {
        rules.require(work.file(), work.leg(), draft.basis(), work.at());
        work.task().done(work.officer(), work.at());
        var due = rules.handsDue(work.file(), work.leg(), draft.basis());
        var head = supplementTasks.atTheUnit(work.file(), work.leg(), work.at(), due);
        var event = work.file().supplementing(work.leg()).draft(draft, head, work.at());
        write(work, "supplement-drafted", basis(draft), event);
    }

    void sign(Work work) {
        var draft = work.leg().supplementDraft();
        work.task().done(work.officer(), work.at());
        var due = rules.handsDue(work.file(), work.leg(), draft.basis());
        var counter = supplementTasks.atTheOneStop(work.file(), work.leg(), SupplementTasks.SEND, work.at(), due);
        var event = work.file().supplementing(work.leg()).sign(counter, work.at());
        write(work, "supplement-signed", basis(draft), event);
    }

    /** Back to whoever wrote it. */
    void sendBack(Work work, String reason) {
        var preparer = work.leg().supplementDraft().draftedBy();
        work.task().done(work.officer(), work.at());
        var handler = accountable.forStep(work.leg(), preparer, work.at());
        var event = work.file().supplementing(work.leg()).sendBack(reason, handler, work.at());
        var assignee = handler.officer().equals(preparer) ? preparer : null;
        openLegs.openStep(work.file(), work.leg(), assignee, handler, work.at());
        write(work, "supplement-returned", BASIS, event);
    }

    void send(Work work) {
        var file = work.file();
        var draft = work.leg().supplementDraft();
        // Days may have passed between the hands, and another leg may have asked.
        rules.require(file, work.leg(), draft.basis(), work.at());
        var law = new Rules(file.checked().parameters());
        var answerBy = law.supplementWindow()
                .map(limit -> workingTime.appointments(file.checked()).within(limit, file.receivingAgency(), work.at()))
                .orElse(null);
        var number = forms.issue(file, Form.Kind.SUPPLEMENT_REQUEST, draft, work.officer(), work.at());
        work.task().done(work.officer(), work.at());
        var handler = accountable.forReturning(file, work.at());
        var event = file.supplementing(work.leg()).request(number, answerBy, law.afterSupplement(), handler, work.at());
        write(work, "supplement-requested", basis(draft), event);
    }

    private static String basis(SupplementDraft draft) {
        return draft.basis() == null ? BASIS : draft.basis();
    }

    private void write(Work work, String action, String basis, CaseEvent event) {
        var line = new Journal.Line(
                work.officer(), work.task().agency(), action, work.leg().key(), basis);
        journal.write(work.file(), line, work.at(), event);
    }
}
