package vn.motcua.routing.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.LegExtended;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.CheckEvent.PlannedStep;
import vn.motcua.events.PostRole;
import vn.motcua.messaging.Uuid7;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Deadline.Kind;
import vn.motcua.routing.casefile.Deadlines;
import vn.motcua.routing.casefile.ExtensionDraft;
import vn.motcua.routing.casefile.Journal;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.casefile.Promise;
import vn.motcua.routing.casefile.Reappointment;
import vn.motcua.routing.form.Form;
import vn.motcua.routing.form.Forms;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Desk.Work;
import vn.motcua.routing.task.Task;
import vn.motcua.routing.task.Tasks;

/**
 * T22: whoever has the work writes form 04, the head of the agency signs it, the head of the one-stop moves the date and tells the
 * applicant. The leg's own task stays where it is.
 */
@ApplicationScoped
class Apologise {
    static final String SIGN = "extension-sign";
    static final String SEND = "extension-send";

    private final ExtensionRules rules;
    private final Tasks tasks;
    private final Accountable accountable;
    private final WorkingTime workingTime;
    private final Deadlines deadlines;
    private final Forms forms;
    private final Journal journal;
    private final Clock clock;

    Apologise(
            ExtensionRules rules,
            Tasks tasks,
            Accountable accountable,
            WorkingTime workingTime,
            Deadlines deadlines,
            Forms forms,
            Journal journal,
            Clock clock) {
        this.rules = rules;
        this.tasks = tasks;
        this.accountable = accountable;
        this.workingTime = workingTime;
        this.deadlines = deadlines;
        this.forms = forms;
        this.journal = journal;
        this.clock = clock;
    }

    void draft(Work work, ExtensionDraft draft) {
        var leg = work.leg();
        open(work, new Task.Work(SIGN, leg.stepIndex(), PostRole.APPROVER, leg.agency(), signingUnit(leg)));
        var event = work.file().extending(leg).draft(draft, handler(work), work.at());
        write(work, "extension-drafted", event);
    }

    void sign(Work work) {
        var file = work.file();
        var leg = work.leg();
        work.task().done(work.officer(), work.at());
        open(
                work,
                new Task.Work(
                        SEND,
                        leg.stepIndex(),
                        PostRole.HEAD_OF_ONE_STOP,
                        file.receivingAgency(),
                        file.receivingUnit()));
        var event = file.extending(leg).sign(work.officer(), handler(work), work.at());
        write(work, "extension-signed", event);
    }

    void sendBack(Work work, String reason) {
        work.task().done(work.officer(), work.at());
        var event = work.file().extending(work.leg()).sendBack(reason, handler(work), work.at());
        write(work, "extension-returned", event);
    }

    void send(Work work) {
        var file = work.file();
        var leg = work.leg();
        var content = leg.extensionDraft();
        work.task().done(work.officer(), work.at());
        var form = forms.issue(file, leg.agency(), Form.Kind.APOLOGY, content, content.signedBy(), work.at());
        var event = work.at().isAfter(rules.inTimeUntil(file, leg))
                ? file.extending(leg).apologiseLate(form, handler(work), work.at())
                : extend(work, form, new Reappointment(work.at(), content.dueAt()));
        write(work, "extended", event);
    }

    private LegExtended extend(Work work, String form, Reappointment anew) {
        var file = work.file();
        var leg = work.leg();
        var appointments = workingTime.appointments(file.checked());
        var promised = inForce(file, leg, Kind.APPOINTMENT);
        var waiting = file.graph().dependentsOf(leg).stream().map(Leg::plan).toList();
        var moved = new HashMap<>(appointments.extended(leg.plan(), waiting, anew, promised));
        moved.entrySet().removeIf(promise -> promise.getValue().equals(promised.get(promise.getKey())));
        // A leg that opened early may be over by its own date, which then moves with what the applicant was promised.
        var opened = appointments.extended(inForce(file, leg, Kind.LEG).get(leg.key()), anew);
        var told = appointments.extended(promised.get(leg.key()), anew);
        var own = told.due().isAfter(opened.due()) ? told : opened;
        var event = file.extending(leg).extend(form, moved, own.due(), handler(work), work.at());
        moved.forEach((key, promise) -> deadlines.appointment(file.id(), key, promise, work.at()));
        deadlines.leg(file.id(), leg.key(), own, work.at());
        tasks.openOf(file.id(), leg.key(), leg.stepKeyOrNone()).ifPresent(task -> task.dueNow(leg.dueAt()));
        return event;
    }

    /** What holds, by leg; of this one in any case. */
    private Map<String, Promise> inForce(CaseFile file, Leg leg, Kind kind) {
        var promised = deadlines.inForce(file.id(), kind);
        promised.computeIfAbsent(
                leg.key(),
                _ -> workingTime.appointments(file.checked()).promise(leg.plan(), file.acceptedAt(), leg.openedAt()));
        return promised;
    }

    /** Where the leg's own result is signed. */
    private static String signingUnit(Leg leg) {
        return leg.plan().steps().stream()
                .filter(step -> step.role() == PostRole.APPROVER && step.unit() != null)
                .map(PlannedStep::unit)
                .findFirst()
                .orElse(leg.plan().unit());
    }

    /** Whoever has the work still has it; while the applicant is asked that is the one-stop. */
    private Handler handler(Work work) {
        var leg = work.leg();
        if (leg.standing().isPresent()) {
            return accountable.forReturning(work.file(), work.at());
        }
        var assignee = tasks.openOf(work.file().id(), leg.key(), leg.stepKeyOrNone())
                .map(Task::assignee)
                .orElse(null);
        return accountable.forStep(leg, assignee, work.at());
    }

    /** Due while it still moves the date; after that, with the leg. */
    private void open(Work work, Task.Work next) {
        var inTime = rules.inTimeUntil(work.file(), work.leg());
        Instant due = inTime.isAfter(work.at()) ? inTime : work.leg().appointment();
        var handler = accountable.of(next.role(), next.agency(), next.unit(), work.at());
        tasks.persist(new Task(
                Uuid7.next(clock), work.file().id(), work.leg().key(), next, handler.officer(), work.at(), due));
    }

    private void write(Work work, String action, CaseEvent event) {
        var line = new Journal.Line(
                work.officer(), work.task().agency(), action, work.leg().key(), "61/2018/NĐ-CP Art. 19(9)");
        journal.write(work.file(), line, work.at(), event);
    }
}
