package vn.motcua.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;

/** Maps the caller of this request to a {@link Viewer}. */
@ApplicationScoped
public class Viewers {
    private final Caller caller;
    private final IntakeRules rules;

    Viewers(Caller caller, IntakeRules rules) {
        this.caller = caller;
        this.rules = rules;
    }

    /** @throws Problem 403 for those who neither file nor handle: procedure control, operations, other integrators */
    public Viewer current() {
        return switch (caller.kind()) {
            case CITIZEN -> new Viewer.Citizen(caller.personalNumber());
            case OFFICER -> new Viewer.Officer(caller.officer());
            case INTEGRATOR -> portal(caller.client());
            case CONTROLLER, OPS -> throw refused();
        };
    }

    /** The system of another agency, which sees only what it works on; empty for all others. */
    public Optional<String> agencySystem() {
        return Optional.of(caller)
                .filter(each -> each.kind() == Caller.Kind.INTEGRATOR)
                .map(Caller::client)
                .filter(client -> !rules.portalClients().contains(client));
    }

    private Viewer portal(String client) {
        if (!rules.portalClients().contains(client)) {
            throw refused();
        }
        return new Viewer.Portal(client);
    }

    private static Problem refused() {
        return Problem.forbidden("not-a-filer");
    }
}
