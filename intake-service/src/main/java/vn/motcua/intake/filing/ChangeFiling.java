package vn.motcua.intake.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.events.EventJson;
import vn.motcua.events.Submission.Payment;
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
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ChangeFiling(Applications applications, OpenDraft openDraft, Outbox outbox, Caller caller, Clock clock) {
        this.applications = applications;
        this.openDraft = openDraft;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Replaces a draft's content. How it was filed stays: who may not state an assurance or a payment leaves those that
     * are there.
     *
     * @throws Problem 400, 403, 409 once it is submitted, 422
     */
    void change(Application draft, FilingRequest request, Viewer viewer) {
        var faults = new BodyFaults();
        FilingCheck.check(request, viewer, faults);
        faults.throwIfAny();
        var origin = draft.origin();
        if (viewer instanceof Viewer.Portal && !request.externalId().equals(origin.externalId())) {
            faults.add("/externalId", "external-id-stays", origin.externalId()).throwIfAny();
        }
        openDraft.requireMayFile(request, viewer);
        var paid = viewer instanceof Viewer.Citizen ? draft.filing().payments() : List.<Payment>of();
        applications.change(draft, request.filing(origin.assured(request.assurance()), paid));
        record(draft, Action.CHANGED, "{}", now());
    }

    /** @throws Problem 409 once it is submitted */
    void delete(Application draft) {
        applications.delete(draft);
    }

    /** Sending the same again tells nobody. @throws Problem 400, 409 for a draft */
    void correct(Application application, ContactBody contact) {
        var faults = new BodyFaults();
        FilingCheck.check(contact, faults);
        faults.throwIfAny();
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
