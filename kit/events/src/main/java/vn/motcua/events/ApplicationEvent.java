package vn.motcua.events;

import jakarta.annotation.Nullable;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Facts of {@link Topic#APPLICATION}: what the applicant did. */
public sealed interface ApplicationEvent {
    UUID applicationId();

    /** Filed for the first time. */
    record ApplicationSubmitted(UUID applicationId, Submission submission, Contact contact)
            implements ApplicationEvent {}

    /** A supplement: the whole state of the application again. @param note what the applicant says about it */
    record SupplementSubmitted(
            UUID applicationId,
            Submission submission,
            @Nullable Contact contact,
            @Nullable String note) implements ApplicationEvent {}

    /** The check expired before an officer accepted the application; it is checked again unchanged. */
    record RecheckRequested(UUID applicationId, Submission submission) implements ApplicationEvent {}

    /** The applicant asks to withdraw the application. */
    record WithdrawalRequested(UUID applicationId, @Nullable String reason, OffsetDateTime requestedAt)
            implements ApplicationEvent {}

    /**
     * The applicant is notified at another address from now on.
     *
     * @param round the round after which it was corrected; a contact of this round or of an earlier one is out of date
     */
    record ContactCorrected(UUID applicationId, int round, Contact contact, OffsetDateTime correctedAt)
            implements ApplicationEvent {}

    /** The receiver of a leg's result, or the portal that delivered it, acknowledged it. This hands over an online result. */
    record ResultAcknowledged(UUID applicationId, String leg, OffsetDateTime acknowledgedAt)
            implements ApplicationEvent {}

    /** Used by versions before 0.2, where the first read handed the result over. It is no longer sent, but stays readable. */
    record ResultRead(UUID applicationId, String leg, OffsetDateTime readAt) implements ApplicationEvent {
        public ResultAcknowledged acknowledged() {
            return new ResultAcknowledged(applicationId, leg, readAt);
        }
    }

    /** A document that the portal named at filing cannot be fetched: its bytes are missing. @param code of the document */
    record DocumentMissing(UUID applicationId, String code, OffsetDateTime at) implements ApplicationEvent {}
}
