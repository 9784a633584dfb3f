package vn.motcua.procedure.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Area.Competence;
import vn.motcua.procedure.catalogue.Area.Role;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.Standing;

/** Looks through every area and matter for days on which not exactly one agency decides or controls. */
final class FindGaps {
    private final Catalogue catalogue;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Gap> gaps = new ArrayList<>();

    FindGaps(Catalogue catalogue, LocalDate first, LocalDate last) {
        this.catalogue = catalogue;
        this.first = first;
        this.last = last;
    }

    /** @param announced the last day for which the days off are announced */
    List<Gap> of(Collection<String> matters, LocalDate announced) {
        if (announced.isBefore(last)) {
            var open = later(first, announced.plusDays(1));
            gaps.add(new Gap(Gap.Kind.CALENDAR_OPEN, null, null, null, open, last, List.of()));
        }
        catalogue.everyArea().sorted(Comparator.comparing(Area::code)).forEach(area -> find(area, matters));
        return gaps;
    }

    private void find(Area area, Collection<String> matters) {
        var from = area.isAfter(first) ? area.from() : first;
        var to = area.isBefore(last) ? area.to() : last;
        if (area.isBefore(last) && area.successors().size() != 1 && isHeldByNobodyAfter(area)) {
            gaps.add(new Gap(
                    Gap.Kind.AREA_GONE, area, null, null, later(first, area.to().plusDays(1)), last, List.of()));
        }
        if (to.isBefore(from)) {
            return;
        }
        for (String matter : matters) {
            find(area, matter, Role.DECIDE, from, to);
            // In other areas the procedure itself may name the agency that controls it.
            if (area.competent().stream().anyMatch(row -> row.concerns(Role.CONTROL, matter))) {
                find(area, matter, Role.CONTROL, from, to);
            }
        }
    }

    private boolean isHeldByNobodyAfter(Area area) {
        return catalogue.area(area.code(), last).filter(area::equals).isPresent();
    }

    private void find(Area area, String matter, Role role, LocalDate from, LocalDate to) {
        var rows = area.competent().stream()
                .filter(row -> row.concerns(role, matter) && row.procedure() == null)
                .filter(row -> !row.isBefore(from) && !row.isAfter(to))
                .sorted(Comparator.comparing(Competence::from))
                .toList();
        var covered = from.minusDays(1);
        Competence longest = null;
        for (Competence row : rows) {
            if (row.from().isAfter(covered.plusDays(1))) {
                add(
                        Gap.Kind.NOBODY,
                        area,
                        matter,
                        role,
                        covered.plusDays(1),
                        row.from().minusDays(1),
                        List.of());
            }
            var end = row.to() == null || row.to().isAfter(to) ? to : row.to();
            var begin = later(from, row.from());
            if (longest != null && !begin.isAfter(covered)) {
                add(
                        Gap.Kind.SEVERAL,
                        area,
                        matter,
                        role,
                        begin,
                        end.isBefore(covered) ? end : covered,
                        List.of(longest.agency(), row.agency()));
            }
            findEnd(area, matter, role, row.agency(), begin, end);
            if (end.isAfter(covered)) {
                covered = end;
                longest = row;
            }
        }
        if (covered.isBefore(to)) {
            add(Gap.Kind.NOBODY, area, matter, role, covered.plusDays(1), to, List.of());
        }
    }

    private void findEnd(Area area, String matter, Role role, String agency, LocalDate begin, LocalDate end) {
        var standing = Standing.ofAgency(agency, catalogue, end);
        if (standing.now().isEmpty()) {
            var gone =
                    standing.path().isEmpty() ? null : standing.path().getLast().to();
            var from = gone == null ? begin : later(begin, gone.plusDays(1));
            add(Gap.Kind.AGENCY_GONE, area, matter, role, from, end, List.of(agency));
        }
    }

    private void add(
            Gap.Kind kind, Area area, String matter, Role role, LocalDate from, LocalDate to, List<String> agencies) {
        gaps.add(new Gap(kind, area, matter, role, from, to, agencies));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
