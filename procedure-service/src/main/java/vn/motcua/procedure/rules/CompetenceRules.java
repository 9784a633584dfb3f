package vn.motcua.procedure.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Area.Competence;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.Standing;
import vn.motcua.procedure.catalogue.Succeeded;

/** Rules for agencies and areas: who succeeds whom, and one focal point wherever one is needed. */
public final class CompetenceRules {
    private CompetenceRules() {}

    public static void check(Catalogue catalogue, FileFaults faults) {
        var agencies = 0;
        for (Agency agency : catalogue.agencies().values()) {
            check("/agencies/" + agencies++, agency, catalogue, faults);
        }
        var areas = 0;
        for (Area area : catalogue.everyArea().toList()) {
            check("/areas/" + areas++, area, catalogue, faults);
        }
    }

    public static void check(String at, Agency agency, Catalogue catalogue, FileFaults faults) {
        checkEnd(at, agency, (code, _) -> catalogue.agency(code), faults);
    }

    public static void check(String at, Area area, Catalogue catalogue, FileFaults faults) {
        checkEnd(at, area, catalogue::area, faults);
        checkCode(at, area, catalogue, faults);
        var place = at + "/competent";
        for (int row = 0; row < area.competent().size(); row++) {
            checkAgency(place + "/" + row + "/agency", area.competent().get(row), catalogue, faults);
        }
        area.competent().stream()
                .collect(Collectors.groupingBy(CompetenceRules::focus))
                .values()
                .forEach(rows -> checkOverlaps(place, area, rows, faults));
    }

    /** On each day a code names one area. */
    private static void checkCode(String at, Area area, Catalogue catalogue, FileFaults faults) {
        catalogue.areas().getOrDefault(area.code(), List.of()).stream()
                .filter(other -> !other.equals(area) && other.overlaps(area))
                .forEach(other -> faults.add(at + "/code", "code-taken", other.name()));
    }

    private static void checkAgency(String at, Competence row, Catalogue catalogue, FileFaults faults) {
        var day = row.from();
        if (Standing.ofAgency(row.agency(), catalogue, day).now().isEmpty()) {
            faults.add(at, "unknown-agency", Messages.of("unknown-agency.there-agency", row.agency(), day));
        }
    }

    /** Rows of one focus exclude each other. Several agencies may receive or co-ordinate at a time, but none of them twice. */
    private static List<String> focus(Competence row) {
        return List.of(
                row.role().name(),
                row.matter(),
                row.procedure() == null ? "" : row.procedure(),
                row.role().exclusive() ? "" : row.agency());
    }

    private static void checkOverlaps(String place, Area area, List<Competence> rows, FileFaults faults) {
        var inOrder =
                rows.stream().sorted(Comparator.comparing(Competence::from)).toList();
        Competence earlier = null;
        for (Competence row : inOrder) {
            var at = place + "/" + area.competent().indexOf(row);
            if (row.to() != null && row.to().isBefore(row.from())) {
                faults.add(at, "period");
            }
            if (earlier != null && !earlier.isBefore(row.from())) {
                var other = area.competent().indexOf(earlier);
                faults.add(at, "overlap", Messages.of("overlap.overlaps-time-with", other));
            }
            earlier = row;
        }
    }

    private static <T extends Succeeded> void checkEnd(
            String at, T ended, BiFunction<String, LocalDate, Optional<T>> known, FileFaults faults) {
        if (ended.to() == null) {
            if (!ended.successors().isEmpty()) {
                faults.add(at + "/successors", "not-ended");
            }
            return;
        }
        if (ended.from() != null && ended.to().isBefore(ended.from())) {
            faults.add(at + "/to", "period");
        }
        if (ended.source() == null) {
            faults.add(at + "/source", "source-missing");
        }
        var day = ended.to().plusDays(1);
        for (int index = 0; index < ended.successors().size(); index++) {
            var code = ended.successors().get(index);
            if (known.apply(code, day).filter(each -> each.covers(day)).isEmpty()) {
                faults.add(at + "/successors/" + index, "unknown-successor", code, day);
            }
        }
    }
}
