package vn.motcua.routing.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.motcua.events.FormKind;
import vn.motcua.events.PostRole;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.FormDraft;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.casefile.SupplementDraft;
import vn.motcua.routing.form.Forms;
import vn.motcua.routing.hands.HandedForm;
import vn.motcua.routing.law.Rules;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Work;

/** Form 02 while a leg is processed (T10): the head of the unit signs it, a counter officer sends it, and the clock pauses. */
@ApplicationScoped
class SupplementForm implements HandedForm {
    private final SupplementRules rules;
    private final Accountable accountable;
    private final WorkingTime workingTime;
    private final Forms forms;

    SupplementForm(SupplementRules rules, Accountable accountable, WorkingTime workingTime, Forms forms) {
        this.rules = rules;
        this.accountable = accountable;
        this.workingTime = workingTime;
        this.forms = forms;
    }

    @Override
    public FormKind kind() {
        return FormKind.SUPPLEMENT_REQUEST;
    }

    @Override
    public String name() {
        return "supplement";
    }

    @Override
    public Hand signing(Leg leg) {
        var step = Accountable.duty(leg, leg.currentStep());
        return new Hand(PostRole.DEPT_LEAD, step.agency(), step.unit());
    }

    @Override
    public boolean maySignOwn() {
        return true;
    }

    @Override
    public PostRole sender() {
        return PostRole.COUNTER_OFFICER;
    }

    @Override
    public Instant due(CaseFile file, Leg leg, FormDraft draft, Instant at) {
        return rules.handsDue(file, leg, ((SupplementDraft) draft).basis());
    }

    @Override
    public void require(CaseFile file, Leg leg, FormDraft draft, Instant at) {
        rules.require(file, leg, ((SupplementDraft) draft).basis(), at);
    }

    @Override
    public void send(Work work) {
        var file = work.file();
        var leg = work.leg();
        var draft = leg.supplementDraft();
        var law = new Rules(file.checked().parameters());
        var answerBy = law.supplementWindow()
                .map(limit -> workingTime.appointments(file.checked()).within(limit, file.receivingAgency(), work.at()))
                .orElse(null);
        var form = forms.supplementRequest(
                file,
                leg,
                draft.items(),
                draft.reason(),
                answerBy,
                work.officer().officer(),
                work.at());
        var handler = accountable.forReturning(file, work.at());
        var event = file.supplementing(leg).request(form, answerBy, law.afterSupplement(), handler, work.at());
        work.done(event, draft.article());
    }
}
