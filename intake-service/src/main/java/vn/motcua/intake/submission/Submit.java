package vn.motcua.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import vn.motcua.events.ApplicationEvent;
import vn.motcua.events.Submission.OnPaper;
import vn.motcua.events.Submission.Sitting;
import vn.motcua.intake.application.Action;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.application.HistoryEntry.Act;
import vn.motcua.intake.document.Documents;
import vn.motcua.messaging.Outbox;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;

/**
 * The applicant's acts on an application: each changes it, is recorded in the history and puts one event in the outbox,
 * in one transaction.
 */
@ApplicationScoped
class Submit {
    private final Applications applications;
    private final Documents documents;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final Event<Submitted> submitted;

    Submit(
            Applications applications,
            Documents documents,
            Outbox outbox,
            Caller caller,
            Clock clock,
            Event<Submitted> submitted) {
        this.applications = applications;
        this.documents = documents;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.submitted = submitted;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param onPaper who received it then, while the line was down; null if it is filed now */
    void first(Application application, Sitting sitting, OnPaper onPaper, OffsetDateTime at) {
        var event = application.submit(documents.file(application.id(), at.toLocalDate()), sitting, onPaper, at);
        var filed = new Filed(event.submission(), null);
        done(application, Action.SUBMITTED, filed.json(), now(), event);
        submitted.fire(new Submitted(application.origin().channel()));
    }

    /** @throws Problem 422 {@code nothing-new}: it would use up the only request (61/2018/NĐ-CP Art. 11(2)c) and change nothing */
    void supplement(Application application, SupplementRequest request, OffsetDateTime at) {
        var brings = request.changes(application.filing().form()) || documents.hasUnfiled(application.id());
        var event = application.supplement(
                request.form(), request.note(), documents.file(application.id(), at.toLocalDate()), at);
        if (!brings) {
            throw Problem.unprocessable("nothing-new");
        }
        var filed = new Filed(event.submission(), event.note());
        done(application, Action.SUPPLEMENTED, filed.json(), at, event);
    }

    void withdrawal(Application application, WithdrawalRequest request, OffsetDateTime at) {
        var event = application.requestWithdrawal(request.reason(), at);
        done(application, Action.WITHDRAWAL_REQUESTED, request.json(), at, event);
    }

    private void done(
            Application application, Action action, String detail, OffsetDateTime at, ApplicationEvent event) {
        applications.record(application, new Act(action, caller.key(), at.toInstant(), detail));
        // Flushes before the receipt is built, because its ETag is the new version.
        applications.flush();
        outbox.put(application.id(), event);
    }
}
