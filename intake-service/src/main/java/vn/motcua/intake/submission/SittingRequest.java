package vn.motcua.intake.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.Submission.Sitting;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.filing.BodyFaults;
import vn.motcua.intake.filing.FilingCheck;
import vn.motcua.intake.filing.Shapes;

/** The counter officer's order to settle in one sitting (61/2018/NĐ-CP Art. 17(4)). */
@Schema(name = "Sitting")
record SittingRequest(
        @Schema(
                description = "Who signed the paper result; never the officer at the counter",
                required = true,
                pattern = "^" + Shapes.CODE + "$")
        String signer,

        @Schema(description = "Whether form 01 was asked for; not if absent (61/2018/NĐ-CP Art. 17(4))")
        Boolean receiptWanted,

        @Schema(description = "Number of the fee receipt", minLength = 1, maxLength = 80)
        String feeReceipt,

        @Schema(description = "Why no fee is due; instead of a receipt", minLength = 1, maxLength = 200)
        String exemption) {

    static void check(SittingRequest sitting, Viewer viewer, BodyFaults faults) {
        if (!(viewer instanceof Viewer.Officer officer)) {
            faults.absent("/sitting", sitting);
            return;
        }
        if (sitting == null) {
            return;
        }
        faults.shaped("/sitting/signer", sitting.signer(), FilingCheck.CODE, "cb-101-3");
        if (officer.id().equals(sitting.signer())) {
            faults.add("/sitting/signer", "preparer-is-signer");
        }
        faults.optionalLine("/sitting/feeReceipt", sitting.feeReceipt(), 80);
        faults.optionalLine("/sitting/exemption", sitting.exemption(), 200);
        if (sitting.feeReceipt() != null && sitting.exemption() != null) {
            faults.absent("/sitting/exemption", sitting.exemption());
        }
    }

    /** Null if there is no order. */
    static Sitting of(SittingRequest sitting, Viewer viewer) {
        return sitting == null
                ? null
                : new Sitting(
                        viewer.id(),
                        sitting.signer(),
                        Boolean.TRUE.equals(sitting.receiptWanted()),
                        sitting.feeReceipt(),
                        sitting.exemption());
    }
}
