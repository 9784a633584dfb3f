package vn.motcua.routing.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.events.CaseEvent.LegExtended;
import vn.motcua.events.FormKind;
import vn.motcua.events.IssuedForm;
import vn.motcua.events.PostRole;
import vn.motcua.routing.appointment.Deadline.Kind;
import vn.motcua.routing.appointment.Deadlines;
import vn.motcua.routing.appointment.Promise;
import vn.motcua.routing.appointment.Reappointment;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.ExtensionDraft;
import vn.motcua.routing.casefile.FormDraft;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.form.Forms;
import vn.motcua.routing.hands.HandedForm;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.routing.task.Tasks;
import vn.motcua.routing.task.Work;

/**
 * Form 04 (T22): the head of the agency signs the apology, the head of the one-stop moves the date and tells the applicant. The leg's
 * own task does not move.
 */
@ApplicationScoped
class ExtensionForm implements HandedForm {
    private final ExtensionRules rules;
    private final Tasks tasks;
    private final Accountable accountable;
    private final WorkingTime workingTime;
    private final Deadlines deadlines;
    private final Forms forms;

    ExtensionForm(
            ExtensionRules rules,
            Tasks tasks,
            Accountable accountable,
            WorkingTime workingTime,
            Deadlines deadlines,
            Forms forms) {
        this.rules = rules;
        this.tasks = tasks;
        this.accountable = accountable;
        this.workingTime = workingTime;
        this.deadlines = deadlines;
        this.forms = forms;
    }

    @Override
    public FormKind kind() {
        return FormKind.APOLOGY;
    }

    @Override
    public String name() {
        return "extension";
    }

    /** By the head of the agency or a deputy, also where the head of a unit may sign results (61/2018/NĐ-CP Art. 19(9)). */
    @Override
    public Hand signing(Leg leg) {
        return new Hand(PostRole.APPROVER, leg.agency(), null);
    }

    @Override
    public boolean maySignOwn() {
        return false;
    }

    @Override
    public PostRole sender() {
        return PostRole.HEAD_OF_ONE_STOP;
    }

    /** Due by the last day on which form 04 moves the date; after that day, due with the leg. */
    @Override
    public Instant due(CaseFile file, Leg leg, FormDraft draft, Instant at) {
        var inTime = rules.inTimeUntil(file, leg);
        return inTime.isAfter(at) ? inTime : leg.appointment();
    }

    @Override
    public void require(CaseFile file, Leg leg, FormDraft draft, Instant at) {
        rules.require(file, leg, (ExtensionDraft) draft, at);
    }

    @Override
    public void send(Work work) {
        var file = work.file();
        var leg = work.leg();
        var draft = leg.extensionDraft();
        var form = forms.apology(file, leg, draft, work.at());
        var handler = accountable.whoHas(file, leg, work.at());
        var event = work.at().isAfter(rules.inTimeUntil(file, leg))
                ? file.extending(leg).apologiseLate(form, handler, work.at())
                : extend(work, form, new Reappointment(work.at(), draft.dueAt()));
        work.done(event, draft.article());
    }

    private LegExtended extend(Work work, IssuedForm form, Reappointment anew) {
        var file = work.file();
        var leg = work.leg();
        var appointments = workingTime.appointments(file.checked());
        var promised = inForce(file, leg, Kind.APPOINTMENT);
        var waiting = file.graph().dependentsOf(leg).stream().map(Leg::plan).toList();
        var moved = new HashMap<>(appointments.extended(leg.plan(), waiting, anew, promised));
        moved.entrySet().removeIf(promise -> promise.getValue().equals(promised.get(promise.getKey())));
        // By its own date, a leg that opened early may be overdue; that date then moves with the one promised to the
        // applicant.
        var opened = appointments.extended(inForce(file, leg, Kind.LEG).get(leg.key()), anew);
        var told = appointments.extended(promised.get(leg.key()), anew);
        var own = told.due().isAfter(opened.due()) ? told : opened;
        var event =
                file.extending(leg).extend(form, moved, own.due(), accountable.whoHas(file, leg, work.at()), work.at());
        moved.forEach((key, promise) -> deadlines.appointment(file.id(), key, promise, work.at()));
        deadlines.leg(file.id(), leg.key(), own, work.at());
        tasks.openOf(file.id(), leg.key(), TaskKind.STEP).ifPresent(task -> task.dueNow(leg.dueAt()));
        return event;
    }

    /** The promises in force, by leg; this leg is always among them. */
    private Map<String, Promise> inForce(CaseFile file, Leg leg, Kind kind) {
        var promised = deadlines.inForce(file.id(), kind);
        promised.computeIfAbsent(
                leg.key(),
                _ -> workingTime
                        .appointments(file.checked())
                        .promise(leg.plan(), file.acceptedAt(), leg.openedAt())
                        .orElseThrow());
        return promised;
    }
}
