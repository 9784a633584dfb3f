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
 * The applicant is not asked for what a published database holds, unless the database cannot be reached or is wrong
 * (NĐ 118/2025/NĐ-CP Art. 4(2a), 17(2)a as amended by 309/2026 Art. 2(1), 8(1)).
 */
public final class HeldInDatabase {
    private HeldInDatabase() {}

    /** @throws Problem 422 {@code held-in-database} naming every such item */
    public static void refuse(ApplicationChecked check, List<ItemRequest> items) {
        var faults = new ArrayList<Fault>();
        for (int index = 0; index < items.size(); index++) {
            var item = items.get(index);
            if (item.reason() != SupplementReason.DB_UNAVAILABLE && item.reason() != SupplementReason.DB_DATA_WRONG) {
                var place = "/items/" + index + "/document";
                check.heldIn(item.document()).ifPresent(holder -> faults.add(fault(place, holder)));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.unprocessable("held-in-database", Messages.of("held-in-database"), faults);
        }
    }

    private static Fault fault(String place, HeldDocument holder) {
        return new Fault(
                place, "held-in-database", Messages.of("held-in-database.text", holder.database(), holder.basis()));
    }
}
