package vn.motcua.routing.hands;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.FormKind;
import vn.motcua.events.Text;
import vn.motcua.messaging.Uuid7;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.FormDraft;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.external.PackageRequest.Standing;
import vn.motcua.routing.external.Packages;
import vn.motcua.routing.history.Journal;
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
    private final Packages packages;
    private final Journal journal;
    private final Clock clock;

    PassForm(
            @All List<HandedForm> forms,
            Tasks tasks,
            Accountable accountable,
            OpenLegs openLegs,
            Packages packages,
            Journal journal,
            Clock clock) {
        this.forms = forms;
        this.tasks = tasks;
        this.accountable = accountable;
        this.openLegs = openLegs;
        this.packages = packages;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code form-pending}, or what the form's own rules refuse */
    public void draft(Work work, FormDraft draft) {
        var form = form(draft.kind());
        require(form, work.file(), work.leg(), draft, work.at());
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

    /**
     * A form that the agency of an external leg has written and signed in its own system: the one-stop has it now.
     *
     * @return why a rule forbids it; empty if none does
     */
    public Optional<Text> signedElsewhere(CaseFile file, Leg leg, FormDraft signed, Instant at) {
        var form = form(signed.kind());
        try {
            require(form, file, leg, signed, at);
        } catch (Problem forbidden) {
            return Optional.of(forbidden.detail());
        }
        var duty = sending(form, file);
        var sender = accountable.of(duty, at);
        var event = file.drafting(leg).signedElsewhere(signed, sender, at);
        journal.write(file, new Journal.Line(signed.draftedBy(), leg.agency(), signed.article()), at, event);
        open(file, leg, duty, sender, form.due(file, leg, signed, at), at);
        return Optional.empty();
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
        var duty = sending(form, file);
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
        var backToTheWriter = draft.takesThePlaceOfTheWork() && !work.leg().isExternal();
        var handler = backToTheWriter ? accountable.forStep(work.leg(), draft.draftedBy(), work.at()) : whoHas(work);
        work.done(work.file().drafting(work.leg()).sendBack(kind, reason, handler, work.at()), draft.article());
        packages.answer(work.file(), work.leg(), kind, Standing.RETURNED, reason, work.at());
        if (backToTheWriter) {
            openLegs.openStep(work.file(), work.leg(), draft.draftedBy(), handler, work.at());
        }
    }

    /** @throws Problem what the form's own rules refuse */
    void send(Work work) {
        var form = form(work.task().form());
        form.require(work.file(), work.leg(), work.leg().draft(form.kind()), work.at());
        form.send(work);
        packages.answer(work.file(), work.leg(), form.kind(), Standing.SENT, null, work.at());
    }

    private static void require(HandedForm form, CaseFile file, Leg leg, FormDraft draft, Instant at) {
        if (leg.draft(draft.kind()) != null) {
            throw Problem.conflict("form-pending");
        }
        form.require(file, leg, draft, at);
    }

    private static Duty sending(HandedForm form, CaseFile file) {
        return new Duty(
                TaskKind.FORM_SEND,
                form.kind(),
                form.name() + "-send",
                form.sender(),
                file.receivingAgency(),
                file.receivingUnit());
    }

    private Handler whoHas(Work work) {
        return accountable.whoHas(work.file(), work.leg(), work.at());
    }

    private void open(Work work, Duty duty, Handler handler, Instant due) {
        open(work.file(), work.leg(), duty, handler, due, work.at());
    }

    private void open(CaseFile file, Leg leg, Duty duty, Handler handler, Instant due, Instant at) {
        tasks.persist(new Task(Uuid7.next(clock), file.id(), leg.key(), duty, handler.officer(), at, due));
    }

    private HandedForm form(FormKind kind) {
        return forms.stream().filter(form -> form.kind() == kind).findFirst().orElseThrow();
    }
}
