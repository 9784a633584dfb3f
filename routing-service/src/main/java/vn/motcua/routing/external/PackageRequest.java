package vn.motcua.routing.external;

import java.time.OffsetDateTime;
import vn.motcua.events.FormKind;

/**
 * What another system asked of the one-stop, and what became of it.
 *
 * @param sequence of the report that asked
 * @param reason why it was refused or returned; absent otherwise
 * @param at when it came to stand so
 */
public record PackageRequest(int sequence, FormKind form, Standing standing, String reason, OffsetDateTime at) {
    public enum Standing {
        /** The one-stop has not sent it to the applicant yet. */
        WITH_ONE_STOP,
        /** A rule forbids it; the reason says which. */
        REFUSED,
        /** The one-stop has given it back. */
        RETURNED,
        /** The applicant has it. */
        SENT,
        /** The applicant has supplemented, and the one-stop finds it complete. */
        ANSWERED
    }

    PackageRequest now(Standing next, String why, OffsetDateTime when) {
        return new PackageRequest(sequence, form, next, why, when);
    }
}
