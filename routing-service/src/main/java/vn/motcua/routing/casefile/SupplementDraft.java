package vn.motcua.routing.casefile;

import java.util.List;
import vn.motcua.events.CaseEvent.SupplementRequested.Item;
import vn.motcua.events.FormKind;

/**
 * Form 02: what is asked of the applicant.
 *
 * @param basis the sector's provision that allows what the general rule does not; absent where the general rule allows it
 */
public record SupplementDraft(List<Item> items, String reason, String basis, String draftedBy, String signedBy)
        implements FormDraft {
    @Override
    public FormKind kind() {
        return FormKind.SUPPLEMENT_REQUEST;
    }

    @Override
    public SupplementDraft signed(String head) {
        return new SupplementDraft(items, reason, basis, draftedBy, head);
    }

    @Override
    public String article() {
        return basis == null ? "61/2018/NĐ-CP Art. 19(4)" : basis;
    }

    @Override
    public boolean takesThePlaceOfTheWork() {
        return true;
    }
}
