package vn.motcua.routing.casefile;

import java.time.Instant;
import java.util.Map;
import vn.motcua.events.CaseEvent.LegResumed;
import vn.motcua.events.CaseEvent.LegStopped;
import vn.motcua.events.CaseEvent.StopProposed;
import vn.motcua.events.CaseEvent.SupplementIncomplete;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.IssuedForm;
import vn.motcua.routing.appointment.Pause;
import vn.motcua.routing.appointment.Promise;
import vn.motcua.worktime.ClockEvent.Afterwards;
import vn.motcua.worktime.Hanoi;

/** A leg that asks the applicant for more (T10–T12): the case's verbs for it. */
public final class Supplementing {
    private final CaseFile file;
    private final Leg leg;

    Supplementing(CaseFile file, Leg leg) {
        this.file = file;
        this.leg = leg;
    }

    /** T10: the one-stop sends form 02, and the clock pauses. @param answerBy absent where no text limits the time */
    public SupplementRequested request(
            IssuedForm form, Instant answerBy, Afterwards afterwards, Handler handler, Instant at) {
        leg.requestSupplement(new Pause(at, null, afterwards), answerBy);
        var draft = leg.supplementDraft();
        return new SupplementRequested(
                file.id(),
                file.status(handler, at),
                leg.key(),
                form.number(),
                draft.items(),
                draft.reason(),
                Hanoi.time(answerBy),
                form);
    }

    public SupplementIncomplete incomplete(String reason, Handler handler, Instant at) {
        leg.stillAsks();
        return new SupplementIncomplete(
                file.id(),
                file.status(handler, at),
                leg.key(),
                reason,
                leg.standing().isPresent());
    }

    /** T11; also undoes a stop, if the supplement was filed before it. @return the pause that is over */
    public Pause complete() {
        file.takeUpAgain();
        if (leg.state() == LegState.STOPPED) {
            file.graph().dependentsOf(leg).stream()
                    .filter(each -> each.state() == LegState.NOT_OPENED)
                    .forEach(Leg::waitAgain);
        }
        return leg.resume();
    }

    /**
     * T11, once the new dates are known.
     *
     * @param appointments the promises now in force, by leg
     * @param due the leg's own date, counted from when it opened; null if no limit dates it
     */
    public LegResumed resumed(
            Pause pause, Map<String, Promise> appointments, Instant due, Handler handler, Instant at) {
        var before = leg.appointment();
        appointments.forEach((key, promise) -> file.leg(key).appointed(promise));
        leg.dueNow(due);
        return new LegResumed(
                file.id(),
                file.status(leg, handler, at),
                leg.key(),
                Hanoi.time(pause.from()),
                Hanoi.time(pause.to()),
                Hanoi.time(before),
                Hanoi.time(leg.appointment()));
    }

    public StopProposed proposeStop(Handler handler, Instant at) {
        leg.proposeStop(at);
        return new StopProposed(file.id(), file.status(handler, at), leg.key(), Hanoi.time(leg.answerBy()));
    }

    /** T12. */
    public LegStopped stop(IssuedForm form, String reason, Handler handler, Instant at) {
        leg.stop(reason);
        file.finishIfEnded(at);
        var left = file.state().hasEnded() ? null : handler;
        return new LegStopped(file.id(), file.status(left, at), leg.key(), form.number(), reason, form);
    }
}
