package vn.motcua.routing.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Optional;
import vn.motcua.routing.appointment.Deadline.Kind;
import vn.motcua.routing.appointment.Deadlines;
import vn.motcua.routing.appointment.Promise;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.processing.OpenLegs;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Work;

/** T11: the one-stop has reviewed the supplement. If it is complete, the clock resumes as of its filing. */
@ApplicationScoped
class ReviewSupplement {
    private final Accountable accountable;
    private final OpenLegs openLegs;
    private final WorkingTime workingTime;
    private final Deadlines deadlines;

    ReviewSupplement(Accountable accountable, OpenLegs openLegs, WorkingTime workingTime, Deadlines deadlines) {
        this.accountable = accountable;
        this.openLegs = openLegs;
        this.workingTime = workingTime;
        this.deadlines = deadlines;
    }

    void complete(Work work) {
        var file = work.file();
        var leg = work.leg();
        var preparer = leg.supplementDraft().draftedBy();
        var pause = file.supplementing(leg).complete();
        var appointments = workingTime.appointments(file.checked());
        var waiting = file.graph().dependentsOf(leg).stream().map(Leg::plan).toList();
        var promised = deadlines.inForce(file.id(), Kind.APPOINTMENT);
        var anew = new HashMap<>(appointments.resumed(leg.plan(), waiting, pause, promised));
        anew.entrySet().removeIf(promise -> promise.getValue().equals(promised.get(promise.getKey())));
        var own = opened(file, leg).map(before -> appointments.paused(before, pause));
        var handler = leg.isExternal()
                ? accountable.forReturning(file, work.at())
                : accountable.forStep(leg, preparer, work.at());
        var event = file.supplementing(leg)
                .resumed(pause, anew, own.map(Promise::due).orElse(null), handler, work.at());
        work.done(event);
        anew.forEach((key, promise) -> deadlines.appointment(file.id(), key, promise, work.at()));
        own.ifPresent(promise -> deadlines.leg(file.id(), leg.key(), promise, work.at()));
        openLegs.goOn(file, leg, preparer, handler, work.at());
    }

    /** What the leg's own date was counted from; empty if no limit dates it. */
    private Optional<Promise> opened(CaseFile file, Leg leg) {
        return Optional.ofNullable(deadlines.inForce(file.id(), Kind.LEG).get(leg.key()))
                .or(() -> workingTime
                        .appointments(file.checked())
                        .promise(leg.plan(), file.acceptedAt(), leg.openedAt()));
    }

    /** The request remains; a leg that was stopped stays stopped. */
    void incomplete(Work work, String reason) {
        var handler = work.file().state().hasEnded() ? null : accountable.forReturning(work.file(), work.at());
        var event = work.file().supplementing(work.leg()).incomplete(reason, handler, work.at());
        work.done(event);
    }
}
