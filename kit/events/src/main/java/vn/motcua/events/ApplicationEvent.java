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

    /** A supplement: the whole state of the application again. */
    record SupplementSubmitted(
            UUID applicationId,
            Submission submission,
            @Nullable Contact contact) implements ApplicationEvent {}

    /** The check had expired before an officer accepted; the application takes the road again as it is. */
    record RecheckRequested(UUID applicationId, Submission submission) implements ApplicationEvent {}

    /** The applicant asks to stop. */
    record WithdrawalRequested(UUID applicationId, @Nullable String reason, OffsetDateTime requestedAt)
            implements ApplicationEvent {}

    /** The receiver of a leg's result, or the portal that delivered it, acknowledged it: an online result is handed over by that. */
    record ResultAcknowledged(UUID applicationId, String leg, OffsetDateTime acknowledgedAt)
            implements ApplicationEvent {}

    /** What versions before 0.2 said instead: a first read handed over. Nobody sends it any more, and it stays readable. */
    record ResultRead(UUID applicationId, String leg, OffsetDateTime readAt) implements ApplicationEvent {
        public ResultAcknowledged acknowledged() {
            return new ResultAcknowledged(applicationId, leg, readAt);
        }
    }

    /** A document that the portal named when it was filed cannot be fetched: the bytes are not there. @param code of the document */
    record DocumentMissing(UUID applicationId, String code, OffsetDateTime at) implements ApplicationEvent {}
}
