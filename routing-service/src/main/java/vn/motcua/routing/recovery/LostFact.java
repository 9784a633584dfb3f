package vn.motcua.routing.recovery;

import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseSetBack.Lost;
import vn.motcua.events.CaseEvent.Numbered;
import vn.motcua.events.CaseEvent.OfLeg;
import vn.motcua.events.CaseEvent.PackageAcknowledged;
import vn.motcua.events.Event;
import vn.motcua.events.EventType;

/** The part of a lost fact that an officer needs to do it again. */
final class LostFact {
    private LostFact() {}

    static Lost of(Event<?> event) {
        var fact = (CaseEvent) event.data();
        return new Lost(
                EventType.of(fact).type(),
                event.sequence(),
                fact.status().at(),
                fact instanceof OfLeg ofLeg ? ofLeg.leg() : null,
                number(fact));
    }

    /** The number an applicant may hold on paper. */
    private static String number(CaseEvent fact) {
        return switch (fact) {
            case CaseAccepted accepted -> accepted.status().caseCode();
            case PackageAcknowledged acknowledged -> acknowledged.remoteCode();
            case Numbered numbered -> numbered.number();
            default -> null;
        };
    }
}
