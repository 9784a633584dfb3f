package vn.motcua.routing.hands;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.FormKind;
import vn.motcua.messaging.Uuid7;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.FormDraft;
import vn.motcua.routing.processing.OpenLegs;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Task;
import vn.motcua.routing.task.Task.Duty;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.routing.task.Tasks;
import vn.motcua.routing.task.Work;

/** The steps that these forms share: one official writes, a head signs, the one-stop sends. The head and the one-stop may return it. */
@ApplicationScoped
public class PassForm {
    private final List<HandedForm> forms;
    private final Tasks tasks;
    private final Accountable accountable;
    private final OpenLegs openLegs;
    private final Clock clock;

    PassForm(@All List<HandedForm> forms, Tasks tasks, Accountable accountable, OpenLegs openLegs, Clock clock) {
        this.forms = forms;
        this.tasks = tasks;
        this.accountable = accountable;
        this.openLegs = openLegs;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code form-pending}, or what the form's own rules refuse */
    public void draft(Work work, FormDraft draft) {
        if (work.leg().draft(draft.kind()) != null) {
            throw Problem.conflict("form-pending");
        }
        var form = form(draft.kind());
        form.require(work.file(), work.leg(), draft, work.at());
        var hand = form.signing(work.leg());
        var duty = new Duty(
                TaskKind.FORM_SIGN, form.kind(), form.name() + "-sign", hand.role(), hand.agency(), hand.unit());
        var signer = accountable.of(duty, work.at());
        var event = work.file()
                .drafting(work.leg())
                .draft(draft, draft.takesThePlaceOfTheWork() ? signer : whoHas(work), work.at());
        if (draft.takesThePlaceOfTheWork()) {
            work.done(event, draft.article());
        } else {
            work.noted(event, draft.article());
        }
        open(work, duty, signer, form.due(work.file(), work.leg(), draft, work.at()));
    }

    /** @throws Problem 403 {@code preparer-cannot-approve}, or what the form's own rules refuse */
    void sign(Work work) {
        var form = form(work.task().form());
        var draft = work.leg().draft(form.kind());
        if (!form.maySignOwn() && draft.draftedBy().equals(work.officer().officer())) {
            throw Problem.forbidden("preparer-cannot-approve");
        }
        var file = work.file();
        form.require(file, work.leg(), draft, work.at());
        var duty = new Duty(
                TaskKind.FORM_SEND,
                form.kind(),
                form.name() + "-send",
                form.sender(),
                file.receivingAgency(),
                file.receivingUnit());
        var sender = accountable.of(duty, work.at());
        var event = file.drafting(work.leg())
                .sign(
                        form.kind(),
                        work.officer().officer(),
                        draft.takesThePlaceOfTheWork() ? sender : whoHas(work),
                        work.at());
        work.done(event, draft.article());
        open(work, duty, sender, form.due(file, work.leg(), draft, work.at()));
    }

    /** If the form replaced the work, the work continues with the person who wrote the form. */
    void sendBack(Work work, String reason) {
        var kind = work.task().form();
        var draft = work.leg().draft(kind);
        var handler = draft.takesThePlaceOfTheWork()
                ? accountable.forStep(work.leg(), draft.draftedBy(), work.at())
                : whoHas(work);
        work.done(work.file().drafting(work.leg()).sendBack(kind, reason, handler, work.at()), draft.article());
        if (draft.takesThePlaceOfTheWork()) {
            openLegs.openStep(work.file(), work.leg(), draft.draftedBy(), handler, work.at());
        }
    }

    /** @throws Problem what the form's own rules refuse */
    void send(Work work) {
        var form = form(work.task().form());
        form.require(work.file(), work.leg(), work.leg().draft(form.kind()), work.at());
        form.send(work);
    }

    private Handler whoHas(Work work) {
        return accountable.whoHas(work.file(), work.leg(), work.at());
    }

    private void open(Work work, Duty duty, Handler handler, Instant due) {
        tasks.persist(new Task(
                Uuid7.next(clock), work.file().id(), work.leg().key(), duty, handler.officer(), work.at(), due));
    }

    private HandedForm form(FormKind kind) {
        return forms.stream().filter(form -> form.kind() == kind).findFirst().orElseThrow();
    }
}
