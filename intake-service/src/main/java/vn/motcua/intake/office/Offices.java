package vn.motcua.intake.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.events.Language;
import vn.motcua.events.LawEvent.AgencyPublished;
import vn.motcua.events.Text;

/** The names of agencies and of their units. */
@ApplicationScoped
public class Offices implements PanacheRepositoryBase<Office, String> {
    /**
     * The unit, if there is one, and the agency.
     *
     * @param unit null for the agency itself
     */
    public Text name(String agency, String unit) {
        var name = known(agency, agency);
        return unit == null ? name : within(known(agency + "/" + unit, unit), name);
    }

    private static Text within(Text unit, Text agency) {
        return new Text(unit.vi() + ", " + agency.vi(), unit.in(Language.EN) + ", " + agency.in(Language.EN));
    }

    /** The code itself while no name is known. */
    private Text known(String key, String code) {
        return findByIdOptional(key).map(Office::name).orElseGet(() -> new Text(code, code));
    }

    void publish(AgencyPublished agency) {
        getEntityManager().merge(new Office(agency.code(), agency.name()));
        for (var unit : agency.units()) {
            getEntityManager().merge(new Office(agency.code() + "/" + unit.code(), unit.name()));
        }
    }
}
