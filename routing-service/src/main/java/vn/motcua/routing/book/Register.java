package vn.motcua.routing.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.motcua.worktime.Hanoi;

/**
 * A register of accepted cases (<i>sổ theo dõi hồ sơ</i>): of an agency and a year, as TT 01/2018/TT-VPCP had it, and of one field of
 * administration, as the notes to form 07 of TT 03/2025/TT-VPCP want it.
 *
 * @param units whose counters received the cases; empty for all of the agency
 * @param field its name in Vietnamese; null for all fields as one group
 */
record Register(String agency, int year, Set<String> units, String field) {
    boolean has(RegisterLine line) {
        return (units.isEmpty() || units.contains(line.receivingUnit()))
                && (field == null
                        || line.field() != null && field.equals(line.field().vi()));
    }

    Instant from() {
        return Hanoi.start(LocalDate.of(year, 1, 1));
    }

    Instant to() {
        return Hanoi.start(LocalDate.of(year + 1, 1, 1));
    }
}
