package vn.motcua.routing.casefile;

import java.time.Instant;
import java.util.Map;
import vn.motcua.events.CaseEvent.LegExtended;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.IssuedForm;
import vn.motcua.routing.appointment.Promise;
import vn.motcua.worktime.Hanoi;

/** A leg that needs more time (T22): the case's verbs for it. The work itself continues meanwhile, with the same officers. */
public final class Extending {
    private final CaseFile file;
    private final Leg leg;

    Extending(CaseFile file, Leg leg) {
        this.file = file;
        this.leg = leg;
    }

    /**
     * The one-stop tells the applicant in time: the date moves.
     *
     * @param appointments the promises now in force, by leg
     * @param due the leg's own date
     */
    public LegExtended extend(
            IssuedForm form, Map<String, Promise> appointments, Instant due, Handler handler, Instant at) {
        var before = leg.appointment();
        appointments.forEach((key, promise) -> file.leg(key).appointed(promise));
        leg.dueNow(due);
        return told(form, before, false, handler, at);
    }

    /** The apology is still owed, but because it is late, no date moves. */
    public LegExtended apologiseLate(IssuedForm form, Handler handler, Instant at) {
        return told(form, leg.appointment(), true, handler, at);
    }

    private LegExtended told(IssuedForm form, Instant before, boolean late, Handler handler, Instant at) {
        var draft = leg.extensionDraft();
        leg.reappoint(draft.dueAt());
        return new LegExtended(
                file.id(),
                file.status(leg, handler, at),
                leg.key(),
                form.number(),
                draft.reason(),
                Hanoi.time(before),
                Hanoi.time(draft.dueAt()),
                late,
                form);
    }
}
