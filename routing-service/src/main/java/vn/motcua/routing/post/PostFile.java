package vn.motcua.routing.post;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.events.PostRole;

/** The staff list as a file: {@code units} that allow claiming, and {@code assignments}, one line a post. */
record PostFile(List<UnitLine> units, List<Line> assignments) {
    record UnitLine(String agency, String unit, boolean claim) {}

    /** @param unit absent for a post that covers the whole agency @param to the last day, inclusive */
    record Line(
            String id,
            String officer,
            String name,
            String agency,
            String unit,
            PostRole role,
            LocalDate from,
            LocalDate to,
            String decision) {}
}
