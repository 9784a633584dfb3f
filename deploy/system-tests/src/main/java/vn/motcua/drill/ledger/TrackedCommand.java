package vn.motcua.drill.ledger;

import java.util.UUID;
import vn.motcua.playbook.CaseRow;

/**
 * One thing that is to be done once, however often it is asked for.
 *
 * @param command null where it decides law
 * @param filing the mail address of the applicant, which belongs to this one application and no other
 * @param application null while it has no id
 * @param leg null where it concerns the whole
 * @param key the same for every attempt: the Idempotency-Key where the operation takes one
 */
public record TrackedCommand(CaseRow command, String filing, UUID application, String leg, String key) {}
