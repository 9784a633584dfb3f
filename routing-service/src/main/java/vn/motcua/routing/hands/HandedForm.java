package vn.motcua.routing.hands;

import java.time.Instant;
import vn.motcua.events.FormKind;
import vn.motcua.events.PostRole;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.FormDraft;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.task.Work;

/** The rules that differ among the forms that one official writes, a head signs and the one-stop sends. */
public interface HandedForm {
    FormKind kind();

    /** How its tasks are named: {@code supplement} gives {@code supplement-sign} and {@code supplement-send}. */
    String name();

    /** Who signs it, and where. */
    Hand signing(Leg leg);

    /** Whether its writer may sign it: the head of a unit may also do the unit's work. */
    boolean maySignOwn();

    /** The role at the one-stop that sends it. */
    PostRole sender();

    /** When signing and sending are due. */
    Instant due(CaseFile file, Leg leg, FormDraft draft, Instant at);

    /** Checked at each step, because days may have passed since the step before. Refuses with a problem of the form's own. */
    void require(CaseFile file, Leg leg, FormDraft draft, Instant at);

    /** Does what has to happen when the one-stop sends it. */
    void send(Work work);

    /** @param unit absent where only a post of the whole agency will do */
    record Hand(PostRole role, String agency, String unit) {}
}
