package vn.motcua.notification.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.events.LawEvent.AgencyPublished;
import vn.motcua.events.LawEvent.CalendarPublished;
import vn.motcua.events.Text;
import vn.motcua.worktime.Session;

@ApplicationScoped
class Offices implements PanacheRepositoryBase<Office, String>, OfficeBook {

    @Override
    public Text name(String agency, String unit) {
        var shown = unit == null ? agency : unit;
        return findByIdOptional(code(agency, unit)).map(Office::name).orElseGet(() -> new Text(shown, shown));
    }

    @Override
    public Place place(String agency, String unit, LocalDate day) {
        var hours = hours(agency, day);
        return findByIdOptional(code(agency, unit))
                .map(office -> new Place(office.address(), office.room(), office.phone(), hours))
                .orElseGet(() -> new Place(null, null, null, hours));
    }

    private List<Session> hours(String agency, LocalDate day) {
        return Optional.ofNullable(getEntityManager().find(CalendarYear.class, day.getYear()))
                .map(year -> year.calendar().of(agency).hoursOn(day).sessions())
                .orElseGet(List::of);
    }

    /** A unit is where its agency is, unless it is said to be elsewhere. */
    void publish(AgencyPublished agency) {
        keep(new Office(code(agency.code(), null), agency.name(), agency.address(), null, agency.phone()));
        for (var unit : agency.units()) {
            var address = unit.address() == null ? agency.address() : unit.address();
            var phone = unit.phone() == null ? agency.phone() : unit.phone();
            keep(new Office(code(agency.code(), unit.code()), unit.name(), address, unit.room(), phone));
        }
    }

    void publish(CalendarPublished year) {
        getEntityManager().merge(new CalendarYear(year));
    }

    private void keep(Office office) {
        getEntityManager().merge(office);
    }

    private static String code(String agency, String unit) {
        return unit == null ? agency : agency + "/" + unit;
    }
}
