package vn.motcua.procedure.checking;

import static vn.motcua.events.SupplementReason.INEXACT;
import static vn.motcua.events.SupplementReason.MISSING_PAPER;
import static vn.motcua.events.SupplementReason.WRONG_AUTHORITY;

import vn.motcua.events.SupplementReason;

/** The legal reasons for which the applicant may be asked to correct a finding. */
final class Reasons {
    private static final String OF_THE_FORM = "form-";

    private Reasons() {}

    /** Null if the applicant cannot correct the finding: an officer decides. */
    static SupplementReason of(String code) {
        return switch (code) {
            case "document-missing" -> MISSING_PAPER;
            case "document-duplicate",
                    "document-outdated",
                    "owner-missing",
                    "applicant-kind",
                    "fee-underpaid",
                    "payment-unmatched" -> INEXACT;
            case "ministry-system", "not-competent", "receiving-place-unknown", "agency-unresolved", "agency-split" ->
                WRONG_AUTHORITY;
            default -> code.startsWith(OF_THE_FORM) ? INEXACT : null;
        };
    }
}
