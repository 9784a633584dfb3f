package vn.motcua.drill.ledger;

import java.util.UUID;
import vn.motcua.playbook.CaseRow;

/**
 * A command that must take effect once, however often it is sent.
 *
 * @param command null for a command on a decision
 * @param filing the mail address of the applicant, which belongs to this one application and no other
 * @param application null while the application has no id
 * @param leg null if the command concerns the whole case
 * @param key the same for every attempt: the Idempotency-Key where the operation takes one
 */
public record TrackedCommand(CaseRow command, String filing, UUID application, String leg, String key) {}
