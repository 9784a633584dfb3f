package vn.motcua.routing.law;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.events.LawEvent.AgencyPublished;

/** The agencies that procedure control has published, also those that have ended. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, String> {
    void take(AgencyPublished published) {
        var agency = findByIdOptional(published.code()).orElseGet(() -> added(published.code()));
        agency.take(published);
    }

    private Agency added(String code) {
        var agency = new Agency(code);
        persist(agency);
        return agency;
    }

    /** @param code of an agency */
    public boolean isKnown(String code) {
        return findByIdOptional(code).isPresent();
    }

    /** Its name in Vietnamese; its code while that is not known. */
    public String nameOf(String code) {
        return findByIdOptional(code).map(Agency::name).orElse(code);
    }

    /**
     * An office as the public knows it.
     *
     * @param name of the agency, in Vietnamese; its code while that is not known
     * @param unit null if it is not known
     */
    public record Office(String name, String unit, String address, String phone) {}

    public Office office(String code, String unit) {
        return findByIdOptional(code)
                .map(agency -> office(agency, unit))
                .orElseGet(() -> new Office(code, null, null, null));
    }

    private static Office office(Agency agency, String unit) {
        return agency.unit(unit)
                .map(known -> new Office(agency.name(), known.name(), known.address(), known.phone()))
                .orElseGet(() -> new Office(agency.name(), null, agency.address(), agency.phone()));
    }
}
