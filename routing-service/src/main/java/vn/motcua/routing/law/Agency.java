package vn.motcua.routing.law;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.LawEvent.AgencyPublished;

/** An agency that procedure control has published, with what a form says of it, in Vietnamese. */
@Entity
class Agency {
    @Id
    private String code;

    private String name;
    private String address;
    private String phone;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Unit> units = List.of();

    record Unit(String code, String name) {}

    protected Agency() {}

    Agency(String code) {
        this.code = code;
    }

    void take(AgencyPublished published) {
        name = published.name() == null ? null : published.name().vi();
        address = published.address();
        phone = published.phone();
        units = published.units().stream()
                .map(unit -> new Unit(unit.code(), unit.name().vi()))
                .toList();
    }

    /** Its code while its name is not known. */
    String name() {
        return name == null ? code : name;
    }

    Optional<String> unit(String unit) {
        return units.stream()
                .filter(each -> each.code().equals(unit))
                .map(Unit::name)
                .findFirst();
    }

    String address() {
        return address;
    }

    String phone() {
        return phone;
    }
}
