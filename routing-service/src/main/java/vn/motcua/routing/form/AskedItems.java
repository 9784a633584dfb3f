package vn.motcua.routing.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.events.CheckEvent.HeldDocument;
import vn.motcua.events.Messages;
import vn.motcua.events.SupplementReason;
import vn.motcua.events.Text;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.lookup.Lookups;

/**
 * What form 02 may ask for: papers of the procedure only (61/2018/NĐ-CP Art. 5), and nothing that a published database holds, unless
 * it was looked up there and the database did not answer or is wrong (NĐ 118/2025/NĐ-CP Art. 4(2a), 17(2)a as amended by 309/2026
 * Art. 2(1), 8(1)).
 */
@ApplicationScoped
public class AskedItems {
    private final Lookups lookups;

    AskedItems(Lookups lookups) {
        this.lookups = lookups;
    }

    /**
     * Of an official, who looks it up first.
     *
     * @throws Problem 400 naming every paper that the procedure does not have, 422 {@code held-in-database} naming every such item
     */
    public void require(CaseFile file, List<ItemRequest> items) {
        require(file, items, true);
    }

    /** Of another system, which has its own way to the databases: only what was looked up here must not say otherwise. */
    public void requireOfSystem(CaseFile file, List<ItemRequest> items) {
        require(file, items, false);
    }

    private void require(CaseFile file, List<ItemRequest> items, boolean lookedUp) {
        var unknown = new ArrayList<Fault>();
        var held = new ArrayList<Fault>();
        for (int index = 0; index < items.size(); index++) {
            var at = "/items/" + index;
            unknown(file, items.get(index), at).ifPresent(unknown::add);
            held(file, items.get(index), lookedUp, at).ifPresent(held::add);
        }
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
        if (!held.isEmpty()) {
            throw Problem.unprocessable("held-in-database", Messages.of("held-in-database"), held);
        }
    }

    private static Optional<Fault> unknown(CaseFile file, ItemRequest item, String at) {
        if (item.document() == null) {
            return item.reason() == SupplementReason.MISSING_PAPER
                    ? Optional.of(Fault.of(at + "/document", "required"))
                    : Optional.empty();
        }
        if (!file.checked().asksFor(item.document())) {
            return Optional.of(Fault.of(at + "/document", "unknown-document", item.document()));
        }
        return isOfDatabase(item.reason())
                        && file.checked().heldIn(item.document()).isEmpty()
                ? Optional.of(Fault.of(at + "/reasonCode", "not-held", item.document()))
                : Optional.empty();
    }

    private Optional<Fault> held(CaseFile file, ItemRequest item, boolean lookedUp, String at) {
        return Optional.ofNullable(item.document())
                .flatMap(file.checked()::heldIn)
                .flatMap(holder -> isOfDatabase(item.reason())
                        ? untrue(file, item, holder.database(), lookedUp, at + "/reasonCode")
                        : Optional.of(notAsked(holder, at + "/document")));
    }

    private static Fault notAsked(HeldDocument holder, String place) {
        var message = Messages.of("held-in-database.text", holder.database(), holder.basis());
        return new Fault(place, "held-in-database", message);
    }

    private Optional<Fault> untrue(CaseFile file, ItemRequest item, Text name, boolean lookedUp, String place) {
        var answered = lookups.isAnswered(file.id(), item.document());
        if (answered.isEmpty()) {
            return lookedUp
                    ? Optional.of(Fault.of(place, "database-not-asked", name, item.document()))
                    : Optional.empty();
        }
        if (answered.get()) {
            return item.reason() == SupplementReason.DB_UNAVAILABLE
                    ? Optional.of(Fault.of(place, "database-answers", name))
                    : Optional.empty();
        }
        return item.reason() == SupplementReason.DB_DATA_WRONG
                ? Optional.of(Fault.of(place, "database-silent", name))
                : Optional.empty();
    }

    private static boolean isOfDatabase(SupplementReason reason) {
        return reason == SupplementReason.DB_UNAVAILABLE || reason == SupplementReason.DB_DATA_WRONG;
    }
}
