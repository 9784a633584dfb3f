package vn.motcua.notification.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.events.LawEvent.AgencyPublished;
import vn.motcua.events.Text;

@ApplicationScoped
class Offices implements PanacheRepositoryBase<Office, String>, OfficeNames {

    @Override
    public Text name(String agency, String unit) {
        var shown = unit == null ? agency : unit;
        return findByIdOptional(code(agency, unit)).map(Office::name).orElseGet(() -> new Text(shown, shown));
    }

    void publish(AgencyPublished agency) {
        rename(code(agency.code(), null), agency.name());
        agency.units().forEach(unit -> rename(code(agency.code(), unit.code()), unit.name()));
    }

    private void rename(String code, Text name) {
        var office = findByIdOptional(code).orElseGet(() -> new Office(code));
        office.rename(name);
        persist(office);
    }

    private static String code(String agency, String unit) {
        return unit == null ? agency : agency + "/" + unit;
    }
}
