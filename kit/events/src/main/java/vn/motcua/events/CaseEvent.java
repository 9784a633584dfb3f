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
        /** Absent if it concerns the whole case. */
        String leg();
    }

    /** A fact that names the number of a form or of a result: an applicant may hold it on paper. */
    sealed interface Numbered extends CaseEvent {
        /** Absent where the other system gave none. */
        String number();
    }

    /** Whether its status names who clears something up beside the work, and whoever holds the case goes on holding it. */
    default boolean changesNoHolder() {
        return false;
    }

    /** Checked, and waiting at the one-stop for an officer. */
    record CaseOpened(
            UUID applicationId, CaseStatus status, @Nullable OffsetDateTime answerDueAt) implements CaseEvent {}

    /**
     * Form 02, every defect at once (61/2018/NĐ-CP Art. 15(3), 17, 19(4)).
     *
     * @param leg the part whose clock stands meanwhile; absent at reception, when none runs yet
     * @param answerBy until when the applicant has time, absent where no text limits it
     */
    record SupplementRequested(
            UUID applicationId,
            CaseStatus status,
            @Nullable String leg,
            String number,
            List<Item> items,
            @Nullable String reason,
            @Nullable OffsetDateTime answerBy)
            implements OfLeg, Numbered {
        public record Item(@Nullable String document, SupplementReason reasonCode, Text text) {}
    }

    /** The supplement has been checked and waits. */
    record SupplementReceived(UUID applicationId, CaseStatus status, int round) implements CaseEvent {}

    /**
     * What came is not all that was asked for.
     *
     * @param isOpen whether the request stands, and with it the clock; else the leg was stopped and stays so
     */
    record SupplementIncomplete(UUID applicationId, CaseStatus status, String leg, String reason, boolean isOpen)
            implements OfLeg {}

    /** A request to withdraw came when something was decided: the case goes on (118/2025/NĐ-CP Art. 21). */
    record WithdrawalTooLate(UUID applicationId, CaseStatus status) implements CaseEvent {}

    /** The check no longer holds; the application must take the road again before it can be accepted. */
    record CheckExpired(UUID applicationId, CaseStatus status) implements CaseEvent {}

    /** The new check is there. */
    record CaseRechecked(UUID applicationId, CaseStatus status) implements CaseEvent {}

    /** Form 03. */
    record CaseRefused(UUID applicationId, CaseStatus status, String number, String reason) implements Numbered {}

    /** Form 01; the clock has started. */
    record CaseAccepted(UUID applicationId, CaseStatus status, boolean receiptIssued) implements CaseEvent {}

    /** An agency begins its part. */
    record LegOpened(
            UUID applicationId,
            CaseStatus status,
            String leg,
            String agency,
            @Nullable String unit,
            @Nullable OffsetDateTime dueAt)
            implements OfLeg {}

    /** A part is not done because what it builds on failed. */
    record LegNotOpened(UUID applicationId, CaseStatus status, String leg, String reason) implements OfLeg {}

    /** One named person answers for a step. */
    record TaskAssigned(
            UUID applicationId, CaseStatus status, @Nullable String leg, String step, Handler handler)
            implements OfLeg {}

    /** A step inside an office is done. */
    record StepCompleted(UUID applicationId, CaseStatus status, String leg, String step) implements OfLeg {}

    /** The draft lies before the signer. */
    record LegSubmittedForApproval(UUID applicationId, CaseStatus status, String leg) implements OfLeg {}

    /** Sent back inside the office: the applicant's clock runs on. */
    record LegReturned(UUID applicationId, CaseStatus status, String leg, String reason) implements OfLeg {}

    /** An official has written a form that others sign and send; nothing is told to the applicant yet. */
    record FormDrafted(UUID applicationId, CaseStatus status, String leg, FormKind form) implements OfLeg {}

    /** The head has signed it; the one-stop sends it. */
    record FormSigned(UUID applicationId, CaseStatus status, String leg, FormKind form) implements OfLeg {}

    /** It goes no further; with the reason. */
    record FormReturned(UUID applicationId, CaseStatus status, String leg, FormKind form, String reason)
            implements OfLeg {}

    /**
     * The supplement is complete and the clock runs again.
     *
     * @param stoppedAt when the request was sent
     * @param resumedAt when what completes it was filed
     * @param dueBefore the appointment that held before
     * @param dueAt the appointment that holds now
     */
    record LegResumed(
            UUID applicationId,
            CaseStatus status,
            String leg,
            OffsetDateTime stoppedAt,
            OffsetDateTime resumedAt,
            OffsetDateTime dueBefore,
            OffsetDateTime dueAt)
            implements OfLeg {}

    /** The applicant's time is over; whether to stop, a person decides. */
    record StopProposed(UUID applicationId, CaseStatus status, String leg, OffsetDateTime answerBy) implements OfLeg {}

    /** Form 05: what was asked for did not come in time. */
    record LegStopped(UUID applicationId, CaseStatus status, String leg, String number, String reason)
            implements OfLeg, Numbered {}

    /**
     * Form 04: an apology, and a new appointment (61/2018/NĐ-CP Art. 19(9)).
     *
     * @param dueBefore the appointment that held before
     * @param dueAt the new one
     * @param late it came after the time for it: the applicant is told the new date, but the office is late by the old one
     */
    record LegExtended(
            UUID applicationId,
            CaseStatus status,
            String leg,
            String number,
            String reason,
            OffsetDateTime dueBefore,
            OffsetDateTime dueAt,
            boolean late)
            implements OfLeg, Numbered {}

    /** Signed. */
    record LegApproved(UUID applicationId, CaseStatus status, String leg, Outcome outcome) implements OfLeg {}

    /** Handed to another agency's system. */
    record PackageSent(UUID applicationId, CaseStatus status, String leg, String system) implements OfLeg {}

    /** The other system took it, with its own code and date. */
    record PackageAcknowledged(
            UUID applicationId,
            CaseStatus status,
            String leg,
            String remoteCode,
            @Nullable OffsetDateTime remoteDueAt) implements OfLeg {}

    /** The other system told of progress. */
    record PartnerReported(UUID applicationId, CaseStatus status, String leg, String progress) implements OfLeg {}

    /**
     * Something happened to the case that no rule settles: the one-stop looks at it.
     *
     * @param leg absent if it concerns the whole case
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

    /** What the one-stop is called for. */
    enum Matter {
        /** A report of another system came when the leg had ended. */
        REPORT_TOO_LATE,
        /** A report of another system says something else than an earlier one. */
        REPORT_CONTRADICTS,
        /** A report of another system has not come for so long that those after it were applied without it. */
        REPORT_MISSING,
        /** A document that the portal named cannot be fetched. */
        DOCUMENT_MISSING
    }

    /** The one-stop has looked at all that it was called for. */
    record AttentionClosed(UUID applicationId, CaseStatus status, String reason) implements CaseEvent {
        @Override
        public boolean changesNoHolder() {
            return true;
        }
    }

    /** Numbered and dated, or come from another system; a rejection is issued like any result (Art. 19(8)). */
    record ResultIssued(
            UUID applicationId,
            CaseStatus status,
            String leg,
            Outcome outcome,
            @Nullable String number,
            @Nullable String reason)
            implements OfLeg, Numbered {}

    /** The applicant has it. */
    record ResultHandedOver(
            UUID applicationId,
            CaseStatus status,
            String leg,
            @Nullable String receiver) implements OfLeg {}

    /** Form 05 (118/2025/NĐ-CP Art. 21; TT 03/2025/TT-VPCP Art. 7). */
    record CaseWithdrawn(
            UUID applicationId,
            CaseStatus status,
            String number,
            @Nullable String reason) implements Numbered {}

    /**
     * The office's database was set back to an earlier time: the case stands where {@code status} says, and what was told
     * since holds no longer. The results of {@code status} are all there are.
     */
    record CaseSetBack(UUID applicationId, CaseStatus status, List<Lost> lost) implements CaseEvent {
        /**
         * A fact that was told and is to be done again.
         *
         * @param type its CloudEvents type
         * @param sequence its number among this application's events
         * @param number the number of the form or result it named; such numbers are not given out again
         */
        public record Lost(
                String type,
                long sequence,
                OffsetDateTime at,
                @Nullable String leg,
                @Nullable String number) {}
    }
}
