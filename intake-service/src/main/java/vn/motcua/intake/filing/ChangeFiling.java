package vn.motcua.intake.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import vn.motcua.events.EventJson;
import vn.motcua.intake.application.Action;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.HistoryEntry.Act;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.filing.FilingRequest.ContactBody;
import vn.motcua.messaging.Outbox;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;

/** Changes what an applicant has entered: a draft as a whole, and the contact also later. The application must be locked. */
@ApplicationScoped
class ChangeFiling {
    private final Applications applications;
    private final OpenDraft openDraft;
    private final ProvedAddress provedAddress;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ChangeFiling(
            Applications applications,
            OpenDraft openDraft,
            ProvedAddress provedAddress,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.provedAddress = provedAddress;
        this.applications = applications;
        this.openDraft = openDraft;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Replaces a draft's content, with the way it is filed: a counter or a portal answers only for what it wrote itself.
     *
     * @throws Problem 400, 403, 409 once it is submitted, 422
     */
    void change(Application draft, FilingRequest request, Viewer viewer) {
        if (viewer instanceof Viewer.Citizen && !draft.origin().isOwn()) {
            throw Problem.forbidden("drafted-by-an-office");
        }
        var faults = new BodyFaults();
        FilingCheck.check(request, viewer, faults);
        faults.throwIfAny();
        var dossier = draft.origin().externalId();
        if (viewer instanceof Viewer.Portal && !request.externalId().equals(dossier)) {
            faults.add("/externalId", "external-id-stays", dossier).throwIfAny();
        }
        applications.change(draft, openDraft.filing(request, viewer));
        record(draft, Action.CHANGED, "{}", now());
    }

    /** @throws Problem 409 once it is submitted */
    void delete(Application draft) {
        applications.delete(draft);
    }

    /** Sending the same again tells nobody. @throws Problem 400, 409 for a draft, 422 {@code address-not-proved} */
    void correct(Application application, ContactBody contact, Viewer viewer) {
        var faults = new BodyFaults();
        FilingCheck.check(contact, faults);
        faults.throwIfAny();
        provedAddress.requireForFiles(contact.contact(), viewer, "/attachForms");
        if (contact.contact().equals(application.filing().contact())) {
            return;
        }
        var at = now();
        var corrected = application.correct(contact.contact(), at);
        var detail = new String(EventJson.write(corrected.contact()), StandardCharsets.UTF_8);
        record(application, Action.CONTACT_CORRECTED, detail, at);
        outbox.put(application.id(), corrected);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    private void record(Application application, Action action, String detail, OffsetDateTime at) {
        applications.record(application, new Act(action, caller.key(), at.toInstant(), detail));
        // Flushes before the answer is built, because its ETag is the new version.
        applications.flush();
    }
}
