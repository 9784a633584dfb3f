package vn.motcua.routing.slip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.OfLeg;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseStatus;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.slip.HandOver.Holder;
import vn.motcua.routing.slip.HandOver.Timing;
import vn.motcua.worktime.Hanoi;

/**
 * Who had a case when, from its history: each change of the one who answers for it is a line, and none is ever overwritten (TT 03/2025/TT-VPCP
 * Annex I, form 06: the system keeps the trace by itself).
 */
@ApplicationScoped
class HandOvers {
    private static final String WHOLE_CASE = "";

    private final Journal journal;

    HandOvers(Journal journal) {
        this.journal = journal;
    }

    /** In the order in which they happened, from the acceptance on. */
    List<HandOver> of(UUID caseId) {
        var found = new ArrayList<HandOver>();
        var holders = new HashMap<String, Holder>();
        for (var entry : journal.of(caseId)) {
            var event = entry.event();
            if (event instanceof CaseAccepted) {
                holders.put(WHOLE_CASE, holder(event.status()));
            } else if (!holders.isEmpty() && !event.changesNoHolder()) {
                passed(event, entry.at(), holders).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** A leg begins with whoever has the case. */
    private static Optional<HandOver> passed(CaseEvent event, Instant at, Map<String, Holder> holders) {
        var leg = event instanceof OfLeg ofLeg ? ofLeg.leg() : null;
        var key = Objects.requireNonNullElse(leg, WHOLE_CASE);
        var giver = holders.getOrDefault(key, holders.get(WHOLE_CASE));
        var receiver = holder(event.status());
        holders.put(key, receiver);
        return giver.equals(receiver)
                ? Optional.empty()
                : Optional.of(new HandOver(leg, at, giver, receiver, timing(event, at)));
    }

    private static Holder holder(CaseStatus status) {
        var officer = status.handler() == null ? null : status.handler().officer();
        return new Holder(status.agency(), status.unit(), officer);
    }

    private static Timing timing(CaseEvent event, Instant at) {
        return event instanceof ResultIssued issued
                ? issued.status().appointments().stream()
                        .filter(appointment -> appointment.leg().equals(issued.leg()))
                        .filter(appointment -> appointment.dueAt() != null)
                        .map(appointment -> timing(appointment.dueAt().toInstant(), at))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    static Timing timing(Instant due, Instant at) {
        if (at.isAfter(due)) {
            return Timing.LATE;
        }
        return Hanoi.day(at).isBefore(Hanoi.day(due)) ? Timing.EARLY : Timing.ON_TIME;
    }
}
