package vn.motcua.events;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Facts of {@link Topic#APPLICATION}: what the applicant did. */
public sealed interface ApplicationEvent {
    UUID applicationId();

    record ApplicationSubmitted(UUID applicationId, Submission submission, Contact contact)
            implements ApplicationEvent {}

    record SupplementSubmitted(UUID applicationId, Submission submission, Contact contact)
            implements ApplicationEvent {}

    /** The check had expired before an officer accepted; the application takes the road again as it is. */
    record RecheckRequested(UUID applicationId, Submission submission) implements ApplicationEvent {}

    record WithdrawalRequested(UUID applicationId, String reason, OffsetDateTime requestedAt)
            implements ApplicationEvent {}

    /** The owner, signed in, read the result of a leg for the first time: an online result is handed over by that. */
    record ResultRead(UUID applicationId, String leg, OffsetDateTime readAt) implements ApplicationEvent {}
}
