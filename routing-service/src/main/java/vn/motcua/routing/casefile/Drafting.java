package vn.motcua.routing.casefile;

import java.time.Instant;
import vn.motcua.events.CaseEvent.FormDrafted;
import vn.motcua.events.CaseEvent.FormReturned;
import vn.motcua.events.CaseEvent.FormSigned;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.FormKind;

/** A form of a leg that is drafted and signed (T10, T22): the case's verbs that all such forms share. */
public final class Drafting {
    private final CaseFile file;
    private final Leg leg;

    Drafting(CaseFile file, Leg leg) {
        this.file = file;
        this.leg = leg;
    }

    /** The leg's clock keeps running. */
    public FormDrafted draft(FormDraft draft, Handler handler, Instant at) {
        leg.draft(draft);
        return new FormDrafted(file.id(), file.status(leg, handler, at), leg.key(), draft.kind());
    }

    public FormSigned sign(FormKind kind, String head, Handler handler, Instant at) {
        var signed = leg.draft(kind).signed(head);
        leg.draft(signed);
        return signed(signed, handler, at);
    }

    /** A form that replaces the work moves the case to the one-stop; a form beside the work leaves the case where it is. */
    private FormSigned signed(FormDraft form, Handler handler, Instant at) {
        var status = form.takesThePlaceOfTheWork() ? file.status(handler, at) : file.status(leg, handler, at);
        return new FormSigned(file.id(), status, leg.key(), form.kind());
    }

    /** By the agency of an external leg, in its own system. */
    public FormSigned signedElsewhere(FormDraft signed, Handler sender, Instant at) {
        leg.draft(signed);
        return signed(signed, sender, at);
    }

    public FormReturned sendBack(FormKind kind, String reason, Handler handler, Instant at) {
        leg.dropDraft(kind);
        return new FormReturned(file.id(), file.status(leg, handler, at), leg.key(), kind, reason);
    }
}
