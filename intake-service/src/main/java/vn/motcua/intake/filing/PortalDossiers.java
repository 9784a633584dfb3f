package vn.motcua.intake.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import vn.motcua.intake.application.Origin;
import vn.motcua.rest.Problem;

/** The portals' own dossier numbers. Each becomes only one application, even if sent repeatedly or with another key. */
@ApplicationScoped
public class PortalDossiers {
    private static final String TAKE =
            "insert into portal_dossier (client, external_id, application_id) values (?1, ?2, ?3) on conflict do nothing";
    private static final String HOLDER =
            "select application_id from portal_dossier where client = ?1 and external_id = ?2";

    private final EntityManager entities;

    PortalDossiers(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for a concurrent request with the same number. @throws Problem 409 naming the application that has this number */
    public void take(Origin origin, UUID application) {
        var taken = entities.createNativeQuery(TAKE)
                .setParameter(1, origin.portalClient())
                .setParameter(2, origin.externalId())
                .setParameter(3, application)
                .executeUpdate();
        if (taken == 0) {
            throw existing(origin);
        }
    }

    private Problem existing(Origin origin) {
        var holder = entities.createNativeQuery(HOLDER, UUID.class)
                .setParameter(1, origin.portalClient())
                .setParameter(2, origin.externalId())
                .getSingleResult();
        var path = "/v1/applications/" + holder;
        return Problem.conflict("external-id-taken", path);
    }
}
