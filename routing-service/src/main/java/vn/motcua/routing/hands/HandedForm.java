package vn.motcua.routing.hands;

import java.time.Instant;
import vn.motcua.events.FormKind;
import vn.motcua.events.PostRole;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.FormDraft;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.task.Work;

/** What is a form's own among the forms through hands. */
public interface HandedForm {
    FormKind kind();

    /** How its tasks are named: {@code supplement} gives {@code supplement-sign} and {@code supplement-send}. */
    String name();

    /** Who signs it, and where. */
    Hand signing(Leg leg);

    /** Whether its writer may sign it: the head of a unit may do its work, too. */
    boolean maySignOwn();

    /** Who of the one-stop sends it. */
    PostRole sender();

    /** When the two hands have to be ready. */
    Instant due(CaseFile file, Leg leg, FormDraft draft, Instant at);

    /** Asked by each hand: days may have passed since the one before. Refuses with a problem of the form's own. */
    void require(CaseFile file, Leg leg, FormDraft draft, Instant at);

    /** The one-stop sends it: what that causes. */
    void send(Work work);

    record Hand(PostRole role, String agency, String unit) {}
}
