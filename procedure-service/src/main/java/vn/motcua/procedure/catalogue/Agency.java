package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.motcua.events.LawEvent.AgencyPublished;
import vn.motcua.events.Text;

/**
 * <i>Cơ quan</i>.
 *
 * @param system its own case system, absent if it works in ours
 * @param confirmed false for a code that no source confirms
 * @param from its first day, absent if it is older than our data
 * @param to its last day, absent while it exists
 */
public record Agency(
        String code,
        Text name,
        String address,
        String phone,
        String system,
        List<Unit> units,
        boolean confirmed,
        LocalDate from,
        LocalDate to,
        List<String> successors,
        String source)
        implements Succeeded {
    public Agency {
        successors = Objects.requireNonNullElse(successors, List.of());
    }

    /** A unit that the public goes to may have an address, a room and a telephone of its own. */
    public record Unit(String code, Text name, String address, String room, String phone) {}

    public boolean has(String unit) {
        return units.stream().anyMatch(known -> known.code().equals(unit));
    }

    public AgencyPublished published() {
        var published = units.stream()
                .map(unit ->
                        new AgencyPublished.Unit(unit.code(), unit.name(), unit.address(), unit.room(), unit.phone()))
                .toList();
        return new AgencyPublished(code, name, address, phone, system, published, confirmed, from, to, successors);
    }
}
