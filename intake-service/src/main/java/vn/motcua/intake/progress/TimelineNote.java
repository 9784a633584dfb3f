package vn.motcua.intake.progress;

import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.AttentionClosed;
import vn.motcua.events.CaseEvent.AttentionNeeded;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.CaseRechecked;
import vn.motcua.events.CaseEvent.CaseRefused;
import vn.motcua.events.CaseEvent.CaseSetBack;
import vn.motcua.events.CaseEvent.CaseTransferred;
import vn.motcua.events.CaseEvent.CaseWithdrawn;
import vn.motcua.events.CaseEvent.CheckExpired;
import vn.motcua.events.CaseEvent.FeeReceiptCorrected;
import vn.motcua.events.CaseEvent.FormCorrected;
import vn.motcua.events.CaseEvent.FormDrafted;
import vn.motcua.events.CaseEvent.FormReturned;
import vn.motcua.events.CaseEvent.FormSigned;
import vn.motcua.events.CaseEvent.LegApproved;
import vn.motcua.events.CaseEvent.LegExtended;
import vn.motcua.events.CaseEvent.LegNotOpened;
import vn.motcua.events.CaseEvent.LegOpened;
import vn.motcua.events.CaseEvent.LegResumed;
import vn.motcua.events.CaseEvent.LegReturned;
import vn.motcua.events.CaseEvent.LegStopped;
import vn.motcua.events.CaseEvent.LegSubmittedForApproval;
import vn.motcua.events.CaseEvent.LegUrged;
import vn.motcua.events.CaseEvent.PackageAcknowledged;
import vn.motcua.events.CaseEvent.PackageSent;
import vn.motcua.events.CaseEvent.PartnerReported;
import vn.motcua.events.CaseEvent.ResultHandedOver;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseEvent.StepCompleted;
import vn.motcua.events.CaseEvent.StopProposed;
import vn.motcua.events.CaseEvent.SupplementIncomplete;
import vn.motcua.events.CaseEvent.SupplementReceived;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseEvent.TaskAssigned;
import vn.motcua.events.CaseEvent.TaskGivenBack;
import vn.motcua.events.CaseEvent.UrgeAnswered;
import vn.motcua.events.CaseEvent.WithdrawalTooLate;

/** The text that the applicant's timeline shows for an event besides its name. */
final class TimelineNote {
    private TimelineNote() {}

    /** @return null if the applicant sees nothing besides the name */
    static String of(CaseEvent event) {
        return switch (event) {
            case SupplementRequested asked -> asked.reason();
            case SupplementIncomplete incomplete -> incomplete.reason();
            case CaseRefused refused -> refused.reason();
            case CaseTransferred transferred -> transferred.reason();
            case CaseWithdrawn withdrawn -> withdrawn.reason();
            case LegNotOpened closed -> closed.reason();
            case LegStopped stopped -> stopped.reason();
            case LegExtended extended -> extended.reason();
            case PackageSent sent -> sent.system();
            case PackageAcknowledged taken -> taken.remoteCode();
            case PartnerReported reported -> reported.progress();
            case ResultIssued issued -> issued.number();
            case FormCorrected corrected -> corrected.reason();
            // Shows which form is in preparation. Its text and the reason for its return follow when it is sent.
            case FormDrafted drafted -> drafted.form().name();
            case FormSigned signed -> signed.form().name();
            case FormReturned returned -> returned.form().name();
            // The applicant does not see why an approver returned a draft, or what offices clarify among themselves.
            case LegReturned _, AttentionNeeded _, AttentionClosed _, LegUrged _, UrgeAnswered _ -> null;
            case TaskGivenBack _, FeeReceiptCorrected _ -> null;
            case CaseOpened _, SupplementReceived _, CheckExpired _, CaseRechecked _, CaseAccepted _ -> null;
            case LegOpened _, TaskAssigned _, StepCompleted _, LegSubmittedForApproval _, LegApproved _ -> null;
            case LegResumed _, StopProposed _, ResultHandedOver _, WithdrawalTooLate _, CaseSetBack _ -> null;
        };
    }
}
