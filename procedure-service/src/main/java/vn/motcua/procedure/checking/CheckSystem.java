package vn.motcua.procedure.checking;

import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.Filing;
import vn.motcua.procedure.catalogue.Provisions;

/** Checks that the case can be held here, and not only in a ministry's central system (NĐ 224/2026/NĐ-CP Art. 15(1)i). */
final class CheckSystem {
    private static final String BASIS = "NĐ 224/2026/NĐ-CP Điều 15(1)i";

    private final Examination examination;
    private final Filing filing;

    CheckSystem(Examination examination, Provisions provisions) {
        this.examination = examination;
        this.filing = provisions.filing();
    }

    void check() {
        if (filing.system() == Filing.System.MINISTRY) {
            examination.fault("ministry-system", "/procedure", Messages.of("check-system.ministry-holds-case"), BASIS);
        }
    }
}
