package vn.motcua.routing.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.routing.appointment.Promise.Since;
import vn.motcua.worktime.Appointments.Part;
import vn.motcua.worktime.Hanoi;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.WorkingCalendar;

/** Computes the due dates of a case's legs: kit/worktime's arithmetic on instants. */
public record Appointments(WorkingCalendar calendar, LocalTime cutOff) {
    /**
     * Appointments by leg, as promised at acceptance; of a leg that no limit dates, and of those counted from its end, none. The catalogue
     * ensures that the graph has no cycles.
     */
    public Map<String, Promise> plan(List<PlannedLeg> legs, Instant accepted) {
        var planned = arithmetic().plan(legs.stream().map(Appointments::part).toList(), Hanoi.local(accepted));
        var promises = new LinkedHashMap<String, Promise>();
        for (var leg : legs) {
            if (planned.containsKey(leg.key())) {
                var opens = leg.after().stream()
                        .map(planned::get)
                        .filter(Objects::nonNull)
                        .map(Hanoi::instant)
                        .max(Instant::compareTo)
                        .orElse(accepted);
                promises.put(leg.key(), promise(leg, accepted, opens, planned.get(leg.key())));
            }
        }
        return promises;
    }

    /** Empty if no limit dates the leg. @param opens when the leg actually opens */
    public Optional<Promise> promise(PlannedLeg leg, Instant accepted, Instant opens) {
        return arithmetic()
                .due(part(leg), Hanoi.local(accepted), Hanoi.local(opens))
                .map(due -> promise(leg, accepted, opens, due));
    }

    /**
     * The promise of a leg that opens now; empty if no limit dates it. A leg that counts since acceptance keeps its appointment, because
     * its clock was paused whenever that of a leg before it was.
     */
    public Optional<Promise> opening(
            PlannedLeg leg, Instant accepted, Instant opens, Map<String, Promise> appointments) {
        return Optional.ofNullable(appointments.get(leg.key()))
                .filter(promised -> promised.since() == Since.ACCEPTANCE)
                .or(() -> promise(leg, accepted, opens));
    }

    private Promise promise(PlannedLeg leg, Instant accepted, Instant opens, LocalDateTime due) {
        var own = ofResult(leg);
        return own == null
                ? fresh(leg.limit(), leg.agency(), Since.OPENING, opens, Hanoi.instant(due))
                : fresh(own, leg.agency(), Since.ACCEPTANCE, accepted, Hanoi.instant(due));
    }

    /** The promise of the counter's answer. @param agency whose hours count */
    public Promise answer(Limit limit, String agency, Instant received) {
        return fresh(limit, agency, Since.RECEIPT, received, within(limit, agency, received));
    }

    private Promise fresh(Limit limit, String office, Since since, Instant start, Instant due) {
        return new Promise(limit, office, cutOff, since, start, List.of(), List.of(), due, isProvisional(due));
    }

    private boolean isProvisional(Instant due) {
        return calendar.isProvisional(Hanoi.local(due).toLocalDate());
    }

    /** @param agency whose hours count */
    public Instant within(Limit limit, String agency, Instant from) {
        return Hanoi.instant(arithmetic().due(limit, agency, Hanoi.local(from)));
    }

    /** The same promise after one more pause. */
    public Promise paused(Promise before, Pause pause) {
        var pauses = Stream.concat(before.pauses().stream(), Stream.of(pause)).toList();
        return read(before.changed(pauses, before.extensions(), before.due()));
    }

    /** The same promise with a new date. A date earlier than the present one moves nothing. */
    public Promise extended(Promise before, Reappointment anew) {
        var extensions =
                Stream.concat(before.extensions().stream(), Stream.of(anew)).toList();
        return read(before.changed(before.pauses(), extensions, before.due()));
    }

    private Promise read(Promise changed) {
        var due = changed.clock()
                .read(calendar.of(changed.office()), changed.cutOff())
                .due();
        return changed.dueAt(Hanoi.instant(due), isProvisional(Hanoi.instant(due)));
    }

    /**
     * The promises in force when a leg resumes: its own appointment and those that were planned from it.
     *
     * @param waiting the legs that wait for it, directly or indirectly
     * @param before the promises in force before, by leg; a leg that is not in it does not change
     */
    public Map<String, Promise> resumed(
            PlannedLeg leg, List<PlannedLeg> waiting, Pause pause, Map<String, Promise> before) {
        UnaryOperator<Promise> later = promise -> paused(promise, pause);
        return replanned(leg, waiting, later, later, before);
    }

    /** The promises in force when a leg gets more time. A result counted since acceptance keeps its date unless it has its own apology. */
    public Map<String, Promise> extended(
            PlannedLeg leg, List<PlannedLeg> waiting, Reappointment anew, Map<String, Promise> before) {
        return replanned(leg, waiting, promise -> extended(promise, anew), UnaryOperator.identity(), before);
    }

    private Map<String, Promise> replanned(
            PlannedLeg leg,
            List<PlannedLeg> waiting,
            UnaryOperator<Promise> own,
            UnaryOperator<Promise> sinceAcceptance,
            Map<String, Promise> before) {
        var after = new LinkedHashMap<>(before);
        after.computeIfPresent(leg.key(), (_, promise) -> own.apply(promise));
        Set<String> open = new HashSet<>(waiting.stream().map(PlannedLeg::key).toList());
        while (!open.isEmpty()) {
            for (var next : waiting) {
                if (open.contains(next.key()) && next.after().stream().noneMatch(open::contains)) {
                    after.computeIfPresent(next.key(), (_, promise) -> moved(promise, next, sinceAcceptance, after));
                    open.remove(next.key());
                }
            }
        }
        return after;
    }

    private Promise moved(
            Promise before, PlannedLeg leg, UnaryOperator<Promise> sinceAcceptance, Map<String, Promise> after) {
        if (before.since() != Since.OPENING) {
            return sinceAcceptance.apply(before);
        }
        var opens = leg.after().stream()
                .map(after::get)
                .filter(Objects::nonNull)
                .map(Promise::due)
                .max(Instant::compareTo)
                .orElse(before.start());
        var due = within(before.limit(), before.office(), opens);
        return new Promise(
                before.limit(),
                before.office(),
                before.cutOff(),
                before.since(),
                opens,
                List.of(),
                List.of(),
                due,
                isProvisional(due));
    }

    private vn.motcua.worktime.Appointments arithmetic() {
        return new vn.motcua.worktime.Appointments(calendar, cutOff);
    }

    private static Part part(PlannedLeg leg) {
        return new Part(leg.key(), leg.agency(), leg.after(), leg.limit(), ofResult(leg));
    }

    private static Limit ofResult(PlannedLeg leg) {
        return leg.results().isEmpty() ? null : leg.results().getFirst().limit();
    }
}
