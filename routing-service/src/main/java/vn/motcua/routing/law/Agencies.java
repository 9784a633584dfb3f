package vn.motcua.routing.law;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.events.LawEvent.AgencyPublished;

/** The agencies that procedure control has published, also those that have ended. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, String> {
    void take(AgencyPublished agency) {
        if (!isKnown(agency.code())) {
            persist(new Agency(agency.code()));
        }
    }

    /** @param code of an agency */
    public boolean isKnown(String code) {
        return findByIdOptional(code).isPresent();
    }
}
