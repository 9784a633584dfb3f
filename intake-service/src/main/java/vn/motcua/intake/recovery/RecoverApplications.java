package vn.motcua.intake.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.motcua.events.ApplicationEvent;
import vn.motcua.events.ApplicationEvent.ApplicationSubmitted;
import vn.motcua.events.ApplicationEvent.ContactCorrected;
import vn.motcua.events.ApplicationEvent.DocumentMissing;
import vn.motcua.events.ApplicationEvent.RecheckRequested;
import vn.motcua.events.ApplicationEvent.ResultAcknowledged;
import vn.motcua.events.ApplicationEvent.ResultRead;
import vn.motcua.events.ApplicationEvent.SupplementSubmitted;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.events.Event;
import vn.motcua.events.EventJson;
import vn.motcua.events.Submission;
import vn.motcua.intake.application.Action;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.ApplicationState;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.application.Filing;
import vn.motcua.intake.application.HistoryEntry.Act;
import vn.motcua.intake.application.IntakeRules;
import vn.motcua.intake.application.Origin;
import vn.motcua.intake.document.Documents;
import vn.motcua.intake.filing.PortalDossiers;
import vn.motcua.intake.progress.Progress;
import vn.motcua.messaging.LostFacts;

/**
 * After a restore, files again what citizens filed since the backup: the topic holds it completely. Only drafts and
 * documents that were not submitted are lost.
 */
@ApplicationScoped
class RecoverApplications implements LostFacts {
    private static final String ACTOR = "system:recovery";

    private final Applications applications;
    private final Documents documents;
    private final PortalDossiers dossiers;
    private final Progress progress;
    private final IntakeRules rules;

    RecoverApplications(
            Applications applications,
            Documents documents,
            PortalDossiers dossiers,
            Progress progress,
            IntakeRules rules) {
        this.applications = applications;
        this.documents = documents;
        this.dossiers = dossiers;
        this.progress = progress;
        this.rules = rules;
    }

    @Override
    public void recover(UUID applicationId, List<Event<?>> lost) {
        lost.forEach(event -> {
            take((ApplicationEvent) event.data());
            applications.flush();
        });
    }

    private void take(ApplicationEvent fact) {
        switch (fact) {
            case ApplicationSubmitted submitted -> submit(submitted);
            case SupplementSubmitted supplemented -> supplement(supplemented);
            case WithdrawalRequested withdrawn -> withdraw(withdrawn);
            case ContactCorrected corrected -> correct(corrected);
            case ResultAcknowledged acknowledged -> acknowledged(acknowledged);
            case ResultRead read -> acknowledged(read.acknowledged());
            // The document was already recovered as missing.
            case DocumentMissing _ -> {}
            // The case asked for it, and asks again if it still needs it.
            case RecheckRequested _ -> {}
        }
    }

    private void submit(ApplicationSubmitted fact) {
        var submission = fact.submission();
        var application = applications
                .locked(fact.applicationId())
                .map(known -> changed(known, fact))
                .orElseGet(() -> draft(fact));
        documents.recover(application.id(), submission);
        application.submit(submission.documents(), submission.sitting(), submission.onPaper(), submission.filedAt());
        record(application, Action.SUBMITTED, new Filed(submission, null));
    }

    private Application draft(ApplicationSubmitted fact) {
        var origin = origin(fact.submission());
        if (origin.portalClient() != null) {
            dossiers.take(origin, fact.applicationId());
        }
        var application = Application.draft(
                fact.applicationId(),
                filing(fact, origin),
                fact.submission().filedAt().toInstant());
        applications.persist(application);
        return application;
    }

    /** The backup has it as a draft, which may have been changed afterwards. */
    private Application changed(Application draft, ApplicationSubmitted fact) {
        var filed = fact.submission();
        var known = draft.origin();
        var origin = new Origin(
                filed.channel(), known.portalClient(), known.externalId(), filed.assurance(), filed.filedBy());
        applications.change(draft, filing(fact, origin));
        applications.flush();
        return draft;
    }

    private static Filing filing(ApplicationSubmitted fact, Origin origin) {
        var submission = fact.submission();
        return new Filing(
                submission.procedure(),
                submission.receivedAt(),
                origin,
                submission.owner(),
                submission.transactor(),
                submission.authority(),
                fact.contact(),
                submission.form(),
                submission.payments());
    }

    /** The event does not name the portal. If there are several portals, the dossier gets none, and only its parties see it. */
    private Origin origin(Submission filed) {
        var portals = filed.externalId() == null ? Set.<String>of() : rules.portalClients();
        return new Origin(
                filed.channel(),
                portals.size() == 1 ? portals.iterator().next() : null,
                filed.externalId(),
                filed.assurance(),
                filed.filedBy());
    }

    /** The case's request for the supplement arrives again later, so this method sets that state itself. */
    private void supplement(SupplementSubmitted fact) {
        var submission = fact.submission();
        var application = applications.locked(fact.applicationId()).orElseThrow();
        documents.recover(application.id(), submission);
        application.supplementAsked();
        application.supplement(submission.form(), fact.note(), submission.documents(), submission.filedAt());
        record(application, Action.SUPPLEMENTED, new Filed(submission, fact.note()));
    }

    private void withdraw(WithdrawalRequested fact) {
        var application = applications.locked(fact.applicationId()).orElseThrow();
        if (application.state() != ApplicationState.WITHDRAWAL_REQUESTED) {
            application.requestWithdrawal(fact.reason(), fact.requestedAt());
        }
        applications.record(
                application,
                new Act(Action.WITHDRAWAL_REQUESTED, ACTOR, fact.requestedAt().toInstant(), "{}"));
    }

    private void correct(ContactCorrected fact) {
        var application = applications.locked(fact.applicationId()).orElseThrow();
        application.correct(fact.contact(), fact.correctedAt());
        var detail = new String(EventJson.write(fact.contact()), StandardCharsets.UTF_8);
        applications.record(
                application,
                new Act(Action.CONTACT_CORRECTED, ACTOR, fact.correctedAt().toInstant(), detail));
    }

    private void acknowledged(ResultAcknowledged fact) {
        var application = applications.locked(fact.applicationId()).orElseThrow();
        var at = fact.acknowledgedAt().toInstant();
        if (progress.acknowledged(application.id(), fact.leg(), at)) {
            applications.record(
                    application, new Act(Action.RESULT_ACKNOWLEDGED, ACTOR, at, "{\"leg\":\"" + fact.leg() + "\"}"));
        }
    }

    private void record(Application application, Action action, Filed filed) {
        var at = filed.submission().filedAt().toInstant();
        applications.record(application, new Act(action, ACTOR, at, filed.json()));
    }
}
