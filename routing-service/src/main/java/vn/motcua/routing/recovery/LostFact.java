package vn.motcua.routing.recovery;

import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.AttentionClosed;
import vn.motcua.events.CaseEvent.AttentionNeeded;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.CaseRechecked;
import vn.motcua.events.CaseEvent.CaseRefused;
import vn.motcua.events.CaseEvent.CaseSetBack;
import vn.motcua.events.CaseEvent.CaseSetBack.Lost;
import vn.motcua.events.CaseEvent.CaseWithdrawn;
import vn.motcua.events.CaseEvent.CheckExpired;
import vn.motcua.events.CaseEvent.ExtensionDrafted;
import vn.motcua.events.CaseEvent.ExtensionReturned;
import vn.motcua.events.CaseEvent.ExtensionSigned;
import vn.motcua.events.CaseEvent.LegApproved;
import vn.motcua.events.CaseEvent.LegExtended;
import vn.motcua.events.CaseEvent.LegNotOpened;
import vn.motcua.events.CaseEvent.LegOpened;
import vn.motcua.events.CaseEvent.LegResumed;
import vn.motcua.events.CaseEvent.LegReturned;
import vn.motcua.events.CaseEvent.LegStopped;
import vn.motcua.events.CaseEvent.LegSubmittedForApproval;
import vn.motcua.events.CaseEvent.PackageAcknowledged;
import vn.motcua.events.CaseEvent.PackageSent;
import vn.motcua.events.CaseEvent.PartnerReported;
import vn.motcua.events.CaseEvent.ResultHandedOver;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseEvent.StepCompleted;
import vn.motcua.events.CaseEvent.StopProposed;
import vn.motcua.events.CaseEvent.SupplementDrafted;
import vn.motcua.events.CaseEvent.SupplementIncomplete;
import vn.motcua.events.CaseEvent.SupplementReceived;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseEvent.SupplementSigned;
import vn.motcua.events.CaseEvent.TaskAssigned;
import vn.motcua.events.CaseEvent.WithdrawalTooLate;
import vn.motcua.events.Event;
import vn.motcua.events.EventType;

/** What of a lost fact an officer needs to do it again. */
final class LostFact {
    private LostFact() {}

    static Lost of(Event<?> event) {
        var fact = (CaseEvent) event.data();
        return new Lost(
                EventType.of(fact).type(), event.sequence(), fact.status().at(), leg(fact), number(fact));
    }

    private static String leg(CaseEvent fact) {
        return switch (fact) {
            case LegOpened e -> e.leg();
            case LegNotOpened e -> e.leg();
            case TaskAssigned e -> e.leg();
            case StepCompleted e -> e.leg();
            case LegSubmittedForApproval e -> e.leg();
            case LegReturned e -> e.leg();
            case LegApproved e -> e.leg();
            case SupplementDrafted e -> e.leg();
            case SupplementSigned e -> e.leg();
            case SupplementRequested e -> e.leg();
            case SupplementIncomplete e -> e.leg();
            case LegResumed e -> e.leg();
            case StopProposed e -> e.leg();
            case LegStopped e -> e.leg();
            case ExtensionDrafted e -> e.leg();
            case ExtensionSigned e -> e.leg();
            case ExtensionReturned e -> e.leg();
            case LegExtended e -> e.leg();
            case PackageSent e -> e.leg();
            case PackageAcknowledged e -> e.leg();
            case PartnerReported e -> e.leg();
            case AttentionNeeded e -> e.leg();
            case AttentionClosed _ -> null;
            case ResultIssued e -> e.leg();
            case ResultHandedOver e -> e.leg();
            case CaseOpened _, SupplementReceived _, CheckExpired _, CaseRechecked _ -> null;
            case CaseRefused _, CaseAccepted _, CaseWithdrawn _, WithdrawalTooLate _, CaseSetBack _ -> null;
        };
    }

    /** The number a citizen may hold in his hand. */
    private static String number(CaseEvent fact) {
        return switch (fact) {
            case CaseAccepted e -> e.status().caseCode();
            case SupplementRequested e -> e.formNumber();
            case CaseRefused e -> e.formNumber();
            case CaseWithdrawn e -> e.formNumber();
            case LegStopped e -> e.formNumber();
            case LegExtended e -> e.formNumber();
            case ResultIssued e -> e.number();
            case PackageAcknowledged e -> e.remoteCode();
            case CaseOpened _, SupplementReceived _, CheckExpired _, CaseRechecked _, CaseSetBack _ -> null;
            case LegOpened _, LegNotOpened _, TaskAssigned _, StepCompleted _, LegSubmittedForApproval _ -> null;
            case SupplementDrafted _, SupplementSigned _, SupplementIncomplete _ -> null;
            case ExtensionDrafted _, ExtensionSigned _, ExtensionReturned _ -> null;
            case LegResumed _, StopProposed _, WithdrawalTooLate _ -> null;
            case LegReturned _, LegApproved _, PackageSent _, PartnerReported _, ResultHandedOver _ -> null;
            case AttentionNeeded _, AttentionClosed _ -> null;
        };
    }
}
