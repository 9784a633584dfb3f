package vn.motcua.routing.casefile;

import java.time.Instant;
import vn.motcua.events.FormKind;

/**
 * Form 04: an apology and a new date.
 *
 * @param dueAt the date asked for
 */
public record ExtensionDraft(String reason, Instant dueAt, String draftedBy, String signedBy) implements FormDraft {
    @Override
    public FormKind kind() {
        return FormKind.APOLOGY;
    }

    @Override
    public ExtensionDraft signed(String head) {
        return new ExtensionDraft(reason, dueAt, draftedBy, head);
    }

    @Override
    public String article() {
        return "61/2018/NĐ-CP Art. 19(9)";
    }

    @Override
    public boolean takesThePlaceOfTheWork() {
        return false;
    }
}
