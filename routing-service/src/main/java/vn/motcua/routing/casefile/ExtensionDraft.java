package vn.motcua.routing.casefile;

import java.time.Instant;

/**
 * What form 04 will say, before it is sent.
 *
 * @param dueAt the date asked for
 * @param signedBy absent until the head of the agency has signed
 */
public record ExtensionDraft(String reason, Instant dueAt, String draftedBy, String signedBy) {
    ExtensionDraft signed(String head) {
        return new ExtensionDraft(reason, dueAt, draftedBy, head);
    }
}
