package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.events.Text;

/**
 * What may be answered in fields of forms that refer to it, as ethnic groups or countries.
 *
 * @param code names the list
 * @param source where the list comes from
 */
public record CodeList(String code, Text name, String source, List<Entry> entries) {
    /** The areas in which agencies are competent. No decision sets this list: areas have lines of their own. */
    public static final String COMMUNES = "communes";

    public CodeList {
        entries = List.copyOf(entries);
    }

    /** @param from absent if it was always in the list @param to absent while no end is known */
    public record Entry(String code, Text name, LocalDate from, LocalDate to) implements Dated {}

    /** The entry of this code on the day; otherwise one of another time; empty if no entry ever had the code. */
    public Optional<Entry> entry(String wanted, LocalDate day) {
        var same = entries.stream().filter(entry -> entry.code().equals(wanted)).toList();
        return same.stream()
                .filter(entry -> entry.covers(day))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }
}
