package vn.motcua.routing.law;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** @param address in full, with the room; null if it is where the agency is */
    record Unit(String code, String name, String address, String phone) {}

    protected Agency() {}

    Agency(String code) {
        this.code = code;
    }

    void take(AgencyPublished published) {
        name = published.name() == null ? null : published.name().vi();
        address = published.address();
        phone = published.phone();
        units = published.units().stream().map(unit -> unit(unit, published)).toList();
    }

    private static Unit unit(AgencyPublished.Unit unit, AgencyPublished agency) {
        var building = unit.address() == null ? agency.address() : unit.address();
        var address = Stream.of(unit.room(), building).filter(Objects::nonNull).collect(Collectors.joining(", "));
        var phone = unit.phone() == null ? agency.phone() : unit.phone();
        return new Unit(unit.code(), unit.name().vi(), address.isEmpty() ? null : address, phone);
    }

    /** Its code while its name is not known. */
    String name() {
        return name == null ? code : name;
    }

    Optional<Unit> unit(String unit) {
        return units.stream().filter(each -> each.code().equals(unit)).findFirst();
    }

    String address() {
        return address;
    }

    String phone() {
        return phone;
    }
}
