package vn.motcua.notification.notice;

import java.util.Optional;
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
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.PostRole;

/** The kinds of notice to an applicant (<i>thông báo</i>); each kind has a template in each language. */
enum Notice {
    OPENED("opened"),
    TRANSFERRED("transferred"),
    SUPPLEMENT_REQUESTED("supplement-requested"),
    SUPPLEMENT_RECEIVED("supplement-received"),
    SUPPLEMENT_INCOMPLETE("supplement-incomplete"),
    RESUMED("resumed"),
    STOPPED("stopped"),
    EXTENDED("extended"),
    CHECK_EXPIRED("check-expired"),
    RECHECKED("rechecked"),
    REFUSED("refused"),
    ACCEPTED("accepted"),
    LEG_OPENED("leg-opened"),
    LEG_NOT_OPENED("leg-not-opened"),
    HANDLER_NAMED("handler-named"),
    RESULT_ISSUED("result-issued"),
    HANDED_OVER("handed-over"),
    FORM_CORRECTED("form-corrected"),
    WITHDRAWN("withdrawn"),
    WITHDRAWAL_TOO_LATE("withdrawal-too-late"),
    SET_BACK("set-back");

    private final String template;

    Notice(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }

    /**
     * The table of notices. NĐ 224/2026 Art. 15(1)g requires a notice at every change of agency, person handling, or
     * the times of reception, handling and return. Steps inside an office change none of them for the applicant. Each
     * notice names the person who handles the case at that time. Of a case that is settled while the applicant waits, all of
     * this changes at one time, and one notice tells it.
     */
    static Optional<Notice> of(CaseEvent event) {
        return event.status().inOneSitting() == null || event instanceof ResultHandedOver
                ? each(event)
                : Optional.empty();
    }

    private static Optional<Notice> each(CaseEvent event) {
        return switch (event) {
            case CaseOpened _ -> Optional.of(OPENED);
            case SupplementRequested _ -> Optional.of(SUPPLEMENT_REQUESTED);
            case SupplementReceived _ -> Optional.of(SUPPLEMENT_RECEIVED);
            case SupplementIncomplete _ -> Optional.of(SUPPLEMENT_INCOMPLETE);
            case LegResumed _ -> Optional.of(RESUMED);
            case LegStopped _ -> Optional.of(STOPPED);
            case LegExtended _ -> Optional.of(EXTENDED);
            case CheckExpired _ -> Optional.of(CHECK_EXPIRED);
            case CaseRechecked _ -> Optional.of(RECHECKED);
            case CaseRefused _ -> Optional.of(REFUSED);
            case CaseAccepted _ -> Optional.of(ACCEPTED);
            // The notice of acceptance names the receiving agency; only another agency is new.
            case LegOpened opened ->
                opened.agency().equals(opened.status().receivingAgency()) ? Optional.empty() : Optional.of(LEG_OPENED);
            case LegNotOpened _ -> Optional.of(LEG_NOT_OPENED);
            // The person handling is the case officer (61/2018 Art. 19); reviewers, signers and clerks are inner steps.
            case TaskAssigned assigned ->
                assigned.handler().role() == PostRole.CASE_OFFICER ? Optional.of(HANDLER_NAMED) : Optional.empty();
            case ResultIssued issued -> isForTheApplicant(issued) ? Optional.of(RESULT_ISSUED) : Optional.empty();
            case ResultHandedOver _ -> Optional.of(HANDED_OVER);
            case CaseWithdrawn _ -> Optional.of(WITHDRAWN);
            case WithdrawalTooLate _ -> Optional.of(WITHDRAWAL_TOO_LATE);
            case CaseSetBack _ -> Optional.of(SET_BACK);
            case FormCorrected _ -> Optional.of(FORM_CORRECTED);
            case CaseTransferred _ -> Optional.of(TRANSFERRED);
            case TaskGivenBack _, FeeReceiptCorrected _ -> Optional.empty();
            case StepCompleted _, LegSubmittedForApproval _, LegReturned _, LegApproved _ -> Optional.empty();
            // A form reaches the applicant when the one-stop sends it, not while it is written and signed.
            case FormDrafted _, FormSigned _, FormReturned _, StopProposed _ -> Optional.empty();
            case PackageSent _, PackageAcknowledged _, PartnerReported _ -> Optional.empty();
            case AttentionNeeded _, AttentionClosed _, LegUrged _, UrgeAnswered _ -> Optional.empty();
        };
    }

    /** A leg that only supports others has no result of its own, but its rejection ends the applicant's request. */
    private static boolean isForTheApplicant(ResultIssued issued) {
        return issued.outcome() == Outcome.REJECTED
                || issued.status().appointments().stream()
                        .anyMatch(appointment -> appointment.leg().equals(issued.leg()));
    }
}
