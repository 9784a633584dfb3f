package vn.motcua.routing.form;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.HeldDocument;
import vn.motcua.events.Messages;
import vn.motcua.events.SupplementReason;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/**
 * What form 02 may ask for: papers of the procedure only (61/2018/NĐ-CP Art. 5), and nothing that a published database holds, unless
 * the database cannot be reached or is wrong (NĐ 118/2025/NĐ-CP Art. 4(2a), 17(2)a as amended by 309/2026 Art. 2(1), 8(1)).
 */
public final class AskedItems {
    private AskedItems() {}

    /** @throws Problem 400 naming every paper that the procedure does not have, 422 {@code held-in-database} naming every such item */
    public static void require(ApplicationChecked check, List<ItemRequest> items) {
        var unknown = new ArrayList<Fault>();
        var held = new ArrayList<Fault>();
        for (int index = 0; index < items.size(); index++) {
            var item = items.get(index);
            var place = "/items/" + index + "/document";
            if (item.document() == null) {
                if (item.reason() == SupplementReason.MISSING_PAPER) {
                    unknown.add(Fault.of(place, "required"));
                }
            } else if (!check.asksFor(item.document())) {
                unknown.add(Fault.of(place, "unknown-document", item.document()));
            } else if (mayNotAsk(item.reason())) {
                check.heldIn(item.document()).ifPresent(holder -> held.add(fault(place, holder)));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
        if (!held.isEmpty()) {
            throw Problem.unprocessable("held-in-database", Messages.of("held-in-database"), held);
        }
    }

    private static boolean mayNotAsk(SupplementReason reason) {
        return reason != SupplementReason.DB_UNAVAILABLE && reason != SupplementReason.DB_DATA_WRONG;
    }

    private static Fault fault(String place, HeldDocument holder) {
        return new Fault(
                place, "held-in-database", Messages.of("held-in-database.text", holder.database(), holder.basis()));
    }
}
