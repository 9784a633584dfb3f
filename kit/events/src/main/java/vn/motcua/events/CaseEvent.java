package vn.motcua.events;

import jakarta.annotation.Nullable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.CaseStatus.Outcome;

/** Facts of {@link Topic#CASE}: what the offices did. None carries personal data of an applicant. */
public sealed interface CaseEvent {
    UUID applicationId();

    CaseStatus status();

    /** A fact about one leg of the case. */
    sealed interface OfLeg extends CaseEvent {
        /** Absent if the fact concerns the whole case. */
        String leg();
    }

    /** A fact that names the number of a form or of a result: an applicant may hold it on paper. */
    sealed interface Numbered extends CaseEvent {
        /** Absent where the other system gave none. */
        String number();
    }

    /** A fact that a form states to the applicant. */
    sealed interface OnPaper extends CaseEvent {
        /** Absent where no form was issued, and in events before December 2026. */
        IssuedForm paper();
    }

    /** Whether the status names a person who only clears up a side matter, so that the holder of the case does not change. */
    default boolean changesNoHolder() {
        return false;
    }

    /** The application is checked and waits for an officer at the one-stop. */
    record CaseOpened(
            UUID applicationId, CaseStatus status, @Nullable OffsetDateTime answerDueAt) implements CaseEvent {}

    /**
     * Form 02 lists every defect at once (61/2018/NĐ-CP Art. 15(3), 17, 19(4)).
     *
     * @param leg the leg whose clock is stopped meanwhile; absent at reception, when no clock runs yet
     * @param answerBy the applicant's deadline; absent where no legal text sets one
     */
    record SupplementRequested(
            UUID applicationId,
            CaseStatus status,
            @Nullable String leg,
            String number,
            List<Item> items,
            @Nullable String reason,
            @Nullable OffsetDateTime answerBy,
            @Nullable IssuedForm paper)
            implements OfLeg, Numbered, OnPaper {
        public record Item(@Nullable String document, SupplementReason reasonCode, Text text) {}
    }

    /** The supplement has been checked and waits for an officer. */
    record SupplementReceived(UUID applicationId, CaseStatus status, int round) implements CaseEvent {}

    /**
     * The supplement does not contain everything that was requested.
     *
     * @param isOpen whether the request stays open and the clock stopped; if false, the leg was already stopped and
     * stays stopped
     */
    record SupplementIncomplete(UUID applicationId, CaseStatus status, String leg, String reason, boolean isOpen)
            implements OfLeg {}

    /** A request to withdraw came after something had been decided: the case goes on (118/2025/NĐ-CP Art. 21). */
    record WithdrawalTooLate(UUID applicationId, CaseStatus status) implements CaseEvent {}

    /** The check is no longer valid; the application must be checked again before it can be accepted. */
    record CheckExpired(UUID applicationId, CaseStatus status) implements CaseEvent {}

    /** The new check has arrived. */
    record CaseRechecked(UUID applicationId, CaseStatus status) implements CaseEvent {}

    /** The one-stop refuses the application (form 03). */
    record CaseRefused(
            UUID applicationId,
            CaseStatus status,
            String number,
            String reason,
            @Nullable IssuedForm paper) implements Numbered, OnPaper {}

    /**
     * The application is accepted (form 01) and its clock starts.
     *
     * @param lookUpCode six digits with which whoever holds the case code reads where the case stands; absent where the law leaves
     *     that to the national portal, and in events before December 2026
     */
    record CaseAccepted(
            UUID applicationId,
            CaseStatus status,
            boolean receiptIssued,
            @Nullable IssuedForm paper,
            @Nullable String lookUpCode)
            implements OnPaper {}

    /** An agency begins its leg. */
    record LegOpened(
            UUID applicationId,
            CaseStatus status,
            String leg,
            String agency,
            @Nullable String unit,
            @Nullable OffsetDateTime dueAt)
            implements OfLeg {}

    /** A leg is not opened because a leg it depends on failed. */
    record LegNotOpened(UUID applicationId, CaseStatus status, String leg, String reason) implements OfLeg {}

    /** One named person is responsible for a step. */
    record TaskAssigned(
            UUID applicationId, CaseStatus status, @Nullable String leg, String step, Handler handler)
            implements OfLeg {}

    /** The officer gives the work back to the head of the unit, who answers for it again. */
    record TaskGivenBack(UUID applicationId, CaseStatus status, String leg, String step, String reason)
            implements OfLeg {}

    /** It was filed at a counter that is not the right one, which passes it on; it counts as filed when it was filed first. */
    record CaseTransferred(
            UUID applicationId, CaseStatus status, Submission.Place from, Submission.Place to, String reason)
            implements CaseEvent {}

    /**
     * A form that says something wrong is replaced by a new one; both are kept.
     *
     * @param leg absent if the form concerns the whole case
     * @param number of the new form
     * @param corrects id of the form that it replaces
     * @param before number of that form
     * @param reason what was wrong
     */
    record FormCorrected(
            UUID applicationId,
            CaseStatus status,
            @Nullable String leg,
            String number,
            IssuedForm paper,
            UUID corrects,
            String before,
            String reason)
            implements OfLeg, Numbered, OnPaper {
        @Override
        public boolean changesNoHolder() {
            return true;
        }
    }

    /** The number of the fee receipt was wrong. @param before absent if there was none */
    record FeeReceiptCorrected(
            UUID applicationId, CaseStatus status, @Nullable String before, String feeReceipt, String reason)
            implements CaseEvent {
        @Override
        public boolean changesNoHolder() {
            return true;
        }
    }

    /** A step inside an office is done. */
    record StepCompleted(UUID applicationId, CaseStatus status, String leg, String step) implements OfLeg {}

    /** The draft waits for the signer. */
    record LegSubmittedForApproval(UUID applicationId, CaseStatus status, String leg) implements OfLeg {}

    /** The draft is sent back inside the office; the applicant's clock keeps running. */
    record LegReturned(UUID applicationId, CaseStatus status, String leg, String reason) implements OfLeg {}

    /** An official has drafted a form that others sign and send; the applicant is not notified yet. */
    record FormDrafted(UUID applicationId, CaseStatus status, String leg, FormKind form) implements OfLeg {}

    /** The head has signed the form; the one-stop sends it. */
    record FormSigned(UUID applicationId, CaseStatus status, String leg, FormKind form) implements OfLeg {}

    /** The form is returned and not sent; the reason is given. */
    record FormReturned(UUID applicationId, CaseStatus status, String leg, FormKind form, String reason)
            implements OfLeg {}

    /**
     * The supplement is complete and the clock resumes.
     *
     * @param stoppedAt when the request was sent
     * @param resumedAt when the filing that completed the supplement was made
     * @param dueBefore the appointment that held before; absent if there was none
     * @param dueAt the appointment that holds now; absent if nothing limits the leg
     */
    record LegResumed(
            UUID applicationId,
            CaseStatus status,
            String leg,
            OffsetDateTime stoppedAt,
            OffsetDateTime resumedAt,
            @Nullable OffsetDateTime dueBefore,
            @Nullable OffsetDateTime dueAt)
            implements OfLeg {}

    /** The applicant's deadline has passed; a person decides whether to stop. */
    record StopProposed(UUID applicationId, CaseStatus status, String leg, OffsetDateTime answerBy) implements OfLeg {}

    /** The leg is stopped (form 05): the requested supplement did not come in time. */
    record LegStopped(
            UUID applicationId,
            CaseStatus status,
            String leg,
            String number,
            String reason,
            @Nullable IssuedForm paper) implements OfLeg, Numbered, OnPaper {}

    /**
     * Form 04: an apology and a new appointment (61/2018/NĐ-CP Art. 19(9)).
     *
     * @param dueBefore the appointment that held before
     * @param dueAt the new one
     * @param late it came after its deadline: the applicant gets the new date, but the office counts as late by the old
     * one
     */
    record LegExtended(
            UUID applicationId,
            CaseStatus status,
            String leg,
            String number,
            String reason,
            OffsetDateTime dueBefore,
            OffsetDateTime dueAt,
            boolean late,
            @Nullable IssuedForm paper)
            implements OfLeg, Numbered, OnPaper {}

    /** The leg's result is signed. */
    record LegApproved(UUID applicationId, CaseStatus status, String leg, Outcome outcome) implements OfLeg {}

    /** The package is handed to another agency's system. */
    record PackageSent(UUID applicationId, CaseStatus status, String leg, String system) implements OfLeg {}

    /** The other system accepted the package, with its own code and due date. */
    record PackageAcknowledged(
            UUID applicationId,
            CaseStatus status,
            String leg,
            String remoteCode,
            @Nullable OffsetDateTime remoteDueAt) implements OfLeg {}

    /** The other system reported progress. */
    record PartnerReported(UUID applicationId, CaseStatus status, String leg, String progress) implements OfLeg {}

    /**
     * Something happened to the case that no rule covers: the one-stop must look at it.
     *
     * @param leg absent if the matter concerns the whole case
     * @param subject the kind of report, or the code of the document
     */
    record AttentionNeeded(
            UUID applicationId,
            CaseStatus status,
            @Nullable String leg,
            Matter matter,
            @Nullable String subject) implements OfLeg {
        @Override
        public boolean changesNoHolder() {
            return true;
        }
    }

    /** Why the one-stop must look at a case. */
    enum Matter {
        /** A report of another system came after the leg had ended. */
        REPORT_TOO_LATE,
        /** A report of another system contradicts an earlier one. */
        REPORT_CONTRADICTS,
        /** A report of another system was missing for so long that the later ones were applied without it. */
        REPORT_MISSING,
        /** A document that the portal named cannot be fetched. */
        DOCUMENT_MISSING,
        /** The case was to be settled in one sitting and could not be; the subject says why. */
        NO_SITTING,
        /** The applicant has withdrawn a case that somebody worked on. */
        WITHDRAWN
    }

    /** The one-stop has looked at every open matter of the case. */
    record AttentionClosed(UUID applicationId, CaseStatus status, String reason) implements CaseEvent {
        @Override
        public boolean changesNoHolder() {
            return true;
        }
    }

    /**
     * The head of the one-stop asks whoever has the work how it stands, because it is late or could be (118/2025/NĐ-CP Art. 8(1)).
     *
     * @param asked who must answer
     */
    record LegUrged(UUID applicationId, CaseStatus status, String leg, Handler asked, String reason) implements OfLeg {
        @Override
        public boolean changesNoHolder() {
            return true;
        }
    }

    /** Whoever was asked has answered. @param reason the answer */
    record UrgeAnswered(UUID applicationId, CaseStatus status, String leg, String reason) implements OfLeg {
        @Override
        public boolean changesNoHolder() {
            return true;
        }
    }

    /**
     * The result is numbered and dated, or has come from another system; a rejection is issued like any result (Art. 19(8)).
     *
     * @param fileSha256 of the file that the other system has sent to intake; absent if there is none
     */
    record ResultIssued(
            UUID applicationId,
            CaseStatus status,
            String leg,
            Outcome outcome,
            @Nullable String number,
            @Nullable String reason,
            @Nullable String fileSha256)
            implements OfLeg, Numbered {}

    /** The applicant has received the result. */
    record ResultHandedOver(
            UUID applicationId,
            CaseStatus status,
            String leg,
            @Nullable String receiver) implements OfLeg {}

    /** The case is withdrawn (form 05; 118/2025/NĐ-CP Art. 21; TT 03/2025/TT-VPCP Art. 7). */
    record CaseWithdrawn(
            UUID applicationId,
            CaseStatus status,
            String number,
            @Nullable String reason,
            @Nullable IssuedForm paper) implements Numbered, OnPaper {}

    /**
     * The office's database was restored to an earlier time: the case is in the state of {@code status}, and events
     * sent since that time are void. Only the results in {@code status} exist.
     */
    record CaseSetBack(UUID applicationId, CaseStatus status, List<Lost> lost) implements CaseEvent {
        /**
         * An event that was sent and whose work must be done again.
         *
         * @param type its CloudEvents type
         * @param sequence its number among this application's events
         * @param number the number of the form or result it named; such numbers are not reused
         */
        public record Lost(
                String type,
                long sequence,
                OffsetDateTime at,
                @Nullable String leg,
                @Nullable String number) {}
    }
}
