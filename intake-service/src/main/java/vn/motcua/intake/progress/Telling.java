package vn.motcua.intake.progress;

import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.AttentionClosed;
import vn.motcua.events.CaseEvent.AttentionNeeded;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.CaseRechecked;
import vn.motcua.events.CaseEvent.CaseRefused;
import vn.motcua.events.CaseEvent.CaseSetBack;
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
import vn.motcua.intake.progress.CaseEventLine.Told;

/** How each event of a case reads in the applicant's timeline. */
final class Telling {
    private Telling() {}

    static Told of(CaseEvent event) {
        return switch (event) {
            case CaseOpened opened -> new Told("CASE_OPENED", null, null);
            case SupplementRequested asked -> new Told("SUPPLEMENT_REQUESTED", asked.leg(), asked.reason());
            case SupplementReceived received -> new Told("SUPPLEMENT_RECEIVED", null, null);
            case CheckExpired expired -> new Told("CHECK_EXPIRED", null, null);
            case CaseRechecked rechecked -> new Told("CASE_RECHECKED", null, null);
            case CaseRefused refused -> new Told("CASE_REFUSED", null, refused.reason());
            case CaseAccepted accepted -> new Told("CASE_ACCEPTED", null, null);
            case LegOpened opened -> new Told("LEG_OPENED", opened.leg(), null);
            case LegNotOpened closed -> new Told("LEG_NOT_OPENED", closed.leg(), closed.reason());
            case TaskAssigned assigned -> new Told("TASK_ASSIGNED", assigned.leg(), null);
            case StepCompleted completed -> new Told("STEP_COMPLETED", completed.leg(), null);
            case LegSubmittedForApproval submitted -> new Told("LEG_SUBMITTED_FOR_APPROVAL", submitted.leg(), null);
            // Why an approver sent a draft back is the office's own affair.
            case LegReturned returned -> new Told("LEG_RETURNED", returned.leg(), null);
            // Who signs what is to be asked is the office's own affair; what is asked comes with form 02.
            case SupplementDrafted drafted -> new Told("SUPPLEMENT_DRAFTED", drafted.leg(), null);
            case SupplementSigned signed -> new Told("SUPPLEMENT_SIGNED", signed.leg(), null);
            case SupplementIncomplete incomplete ->
                new Told("SUPPLEMENT_INCOMPLETE", incomplete.leg(), incomplete.reason());
            case LegResumed resumed -> new Told("LEG_RESUMED", resumed.leg(), null);
            case StopProposed proposed -> new Told("STOP_PROPOSED", proposed.leg(), null);
            case LegStopped stopped -> new Told("LEG_STOPPED", stopped.leg(), stopped.reason());
            // As with form 02: what is written and signed concerns the applicant when it is sent.
            case ExtensionDrafted drafted -> new Told("EXTENSION_DRAFTED", drafted.leg(), null);
            case ExtensionSigned signed -> new Told("EXTENSION_SIGNED", signed.leg(), null);
            case ExtensionReturned returned -> new Told("EXTENSION_RETURNED", returned.leg(), null);
            case LegExtended extended -> new Told("LEG_EXTENDED", extended.leg(), extended.reason());
            case LegApproved approved -> new Told("LEG_APPROVED", approved.leg(), null);
            case PackageSent sent -> new Told("PACKAGE_SENT", sent.leg(), sent.system());
            case PackageAcknowledged taken -> new Told("PACKAGE_ACKNOWLEDGED", taken.leg(), taken.remoteCode());
            case PartnerReported reported -> new Told("PARTNER_REPORTED", reported.leg(), reported.progress());
            // What offices have to clear up between them is their own affair.
            case AttentionNeeded needed -> new Told("ATTENTION_NEEDED", needed.leg(), null);
            case AttentionClosed _ -> new Told("ATTENTION_CLOSED", null, null);
            case ResultIssued issued -> new Told("RESULT_ISSUED", issued.leg(), issued.number());
            case ResultHandedOver handed -> new Told("RESULT_HANDED_OVER", handed.leg(), null);
            case CaseWithdrawn withdrawn -> new Told("CASE_WITHDRAWN", null, withdrawn.reason());
            case WithdrawalTooLate _ -> new Told("WITHDRAWAL_TOO_LATE", null, null);
            case CaseSetBack _ -> new Told("CASE_SET_BACK", null, null);
        };
    }
}
