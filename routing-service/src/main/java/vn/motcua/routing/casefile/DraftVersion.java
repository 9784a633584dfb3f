package vn.motcua.routing.casefile;

import java.time.Instant;

/**
 * A draft of a decision as it was once submitted for approval.
 *
 * @param hash SHA-256 of the draft's JSON
 * @param returnedBy absent unless it was sent back, like {@code returnedAt} and {@code returnReason}
 */
record DraftVersion(
        Proposal draft,
        String hash,
        String submittedBy,
        Instant submittedAt,
        String returnedBy,
        Instant returnedAt,
        String returnReason) {
    static DraftVersion of(Proposal draft, String hash, String officer, Instant at) {
        return new DraftVersion(draft, hash, officer, at, null, null, null);
    }

    DraftVersion returned(String officer, String reason, Instant at) {
        return new DraftVersion(draft, hash, submittedBy, submittedAt, officer, at, reason);
    }
}
