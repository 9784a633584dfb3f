package vn.motcua.intake.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.motcua.events.Channel;
import vn.motcua.intake.application.Action;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.Filing;
import vn.motcua.intake.application.HistoryEntry.Act;
import vn.motcua.intake.application.IntakeRules;
import vn.motcua.intake.application.Origin;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.counter.Assignments;
import vn.motcua.messaging.Uuid7;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;

/** Opens a draft from a filing that {@link FilingCheck} has passed. Filing and one sitting share this step. */
@ApplicationScoped
public class OpenDraft {
    private final Applications applications;
    private final PortalDossiers dossiers;
    private final Assignments assignments;
    private final IntakeRules rules;
    private final Caller caller;
    private final Clock clock;

    OpenDraft(
            Applications applications,
            PortalDossiers dossiers,
            Assignments assignments,
            IntakeRules rules,
            Caller caller,
            Clock clock) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.assignments = assignments;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws Problem 403 if the caller may not file this, 422 if nobody receives it there, 409 if the dossier already
     * has an application
     */
    public Application of(FilingRequest request, Viewer viewer) {
        var filing = filing(request, viewer);
        var id = Uuid7.next(clock);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (filing.origin().externalId() != null) {
            dossiers.take(filing.origin(), id);
        }
        var application = Application.draft(id, filing, now);
        applications.persist(application);
        applications.record(application, new Act(Action.CREATED, caller.key(), now, "{}"));
        applications.flush();
        return application;
    }

    /**
     * What the caller files with it, and in which way.
     *
     * @throws Problem 403 if the caller may not file this, 422 if nobody receives it there
     */
    Filing filing(FilingRequest request, Viewer viewer) {
        requireMayFile(request, viewer);
        return request.filing(origin(request, viewer), account(viewer));
    }

    private void requireMayFile(FilingRequest request, Viewer viewer) {
        assignments.requireReception(request.place(), "/receivedAt");
        switch (viewer) {
            case Viewer.Citizen citizen -> {
                if (!request.names(citizen.id())) {
                    throw Problem.forbidden("not-a-party");
                }
            }
            case Viewer.Officer officer -> assignments.requireAtCounter(officer.id(), request.place());
            case Viewer.Portal _ -> {}
        }
    }

    private Account account(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Citizen citizen ->
                new Account(citizen.id(), caller.ownName().orElse(null));
            case Viewer.Officer _, Viewer.Portal _ -> Account.NONE;
        };
    }

    private Origin origin(FilingRequest request, Viewer viewer) {
        return switch (viewer) {
            case Viewer.Citizen _ -> new Origin(ownChannel(), null, null, caller.assurance(), null);
            case Viewer.Officer officer -> {
                var assurance = Optional.ofNullable(request.assurance());
                yield new Origin(
                        Channel.COUNTER,
                        null,
                        null,
                        assurance.orElse(rules.assurance().counter()),
                        officer.id());
            }
            case Viewer.Portal portal ->
                new Origin(Channel.PORTAL, portal.id(), request.externalId(), request.assurance(), null);
        };
    }

    /** The channel follows from the token's client; the request does not state it. */
    private Channel ownChannel() {
        return rules.kioskClients()
                .filter(kiosks -> kiosks.contains(caller.client()))
                .map(_ -> Channel.KIOSK)
                .orElse(Channel.ONLINE);
    }
}
