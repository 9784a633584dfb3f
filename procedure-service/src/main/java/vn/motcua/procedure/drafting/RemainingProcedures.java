package vn.motcua.procedure.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.procedure.catalogue.Area.Competence;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.catalogue.Procedures;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.procedure.decision.KeyedLine;
import vn.motcua.procedure.decision.Line;
import vn.motcua.procedure.rules.CatalogueFault;
import vn.motcua.procedure.rules.FileFaults;
import vn.motcua.procedure.rules.VersionRules;

/** Checks what a changed agency or area does to the procedures in force that the decision does not end. */
@ApplicationScoped
class RemainingProcedures {
    private static final int AT_ONCE = 50;

    private final Procedures procedures;
    private final StoredCatalogue catalogue;
    private final VersionRules versions;

    RemainingProcedures(Procedures procedures, StoredCatalogue catalogue, VersionRules versions) {
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.versions = versions;
    }

    /**
     * @param ended codes of the procedures that the decision ends
     * @param known the law without the decision
     * @param law the law with the decision
     */
    void check(
            KeyedLine line,
            Set<String> ended,
            Catalogue known,
            Catalogue law,
            LocalDate day,
            List<CatalogueFault> found) {
        var left = settledBy(line.content(), known, day).stream()
                .filter(row -> !ended.contains(row.code()))
                .toList();
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            var some = left.subList(from, Math.min(from + AT_ONCE, left.size()));
            var provisions = catalogue.versions(some);
            for (int index = 0; index < some.size(); index++) {
                check(
                        some.get(index).code(),
                        provisions.get(index),
                        known,
                        law,
                        day,
                        new FileFaults(line.key(), found));
            }
        }
    }

    private List<ProcedureRow> settledBy(Line line, Catalogue known, LocalDate day) {
        return switch (line) {
            case Line.SetAgency set -> {
                var code = set.agency().code();
                yield procedures.settledBy(Set.of(code), mattersOf(code, known), day);
            }
            case Line.SetArea set -> procedures.settledBy(Set.of(), mattersOf(set, known), day);
            case Line.SetCalendar _,
                    Line.SetParameter _,
                    Line.SetWords _,
                    Line.SetList _,
                    Line.New _,
                    Line.Amend _,
                    Line.Replace _,
                    Line.Abolish _ -> List.of();
        };
    }

    private static Set<String> mattersOf(String agency, Catalogue known) {
        return known.everyArea()
                .flatMap(area -> area.competent().stream())
                .filter(row -> row.agency().equals(agency))
                .map(Competence::matter)
                .collect(Collectors.toSet());
    }

    // Matters that the area no longer names count, too.
    private static Set<String> mattersOf(Line.SetArea set, Catalogue known) {
        var rows = new ArrayList<>(set.area().competent());
        known.areas().getOrDefault(set.area().code(), List.of()).forEach(before -> rows.addAll(before.competent()));
        return rows.stream().map(Competence::matter).collect(Collectors.toSet());
    }

    private void check(
            String code, ProcedureVersion version, Catalogue known, Catalogue law, LocalDate day, FileFaults faults) {
        var first = version.isAfter(day) ? version.from() : day;
        var before = faultsOf(version.provisions(), known, first);
        faultsOf(version.provisions(), law, first).stream()
                .filter(fault -> !before.contains(fault))
                .forEach(fault -> faults.add("", "breaks-procedure", code, fault.pointer(), fault.message()));
    }

    private List<CatalogueFault> faultsOf(Provisions provisions, Catalogue law, LocalDate day) {
        var found = new ArrayList<CatalogueFault>();
        versions.checkAgencies("", provisions, law, day, new FileFaults("", found));
        return found;
    }
}
