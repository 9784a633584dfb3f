package vn.motcua.procedure.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.procedure.rules.CalendarRules;
import vn.motcua.procedure.rules.CatalogueFault;
import vn.motcua.procedure.rules.CompetenceRules;
import vn.motcua.procedure.rules.Faults;
import vn.motcua.procedure.rules.LawRules;
import vn.motcua.procedure.rules.VersionRules;

/** What must hold before a decision is published: within each line, between its lines, and with the law as it stands. */
@ApplicationScoped
class DecisionRules {
    /** So many are published well within the deadline of a request; a year of a city is some 1,200 procedures. */
    static final int MOST_LINES = 1_000;

    private final StoredCatalogue catalogue;
    private final VersionRules versions;
    private final RemainingProcedures remaining;

    DecisionRules(StoredCatalogue catalogue, VersionRules versions, RemainingProcedures remaining) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.remaining = remaining;
    }

    /** All at once; none means that it may be published. A fault's file is the key of its line, empty for the heading. */
    List<CatalogueFault> check(Decision decision, Map<String, Line> lines) {
        var found = new ArrayList<CatalogueFault>();
        checkHeading(decision, lines, new Faults("", found));
        var known = catalogue.of(codes(lines.values()));
        var law = withLaw(known, lines);
        checkTwice(lines, found);
        lines.forEach((key, line) -> {
            var faults = new Faults(key, found);
            checkLaw(line, law, faults);
            checkEnds(line, known, decision.effectiveOn(), faults);
            checkBegins(line, known, law, decision.effectiveOn(), faults);
        });
        remaining.check(lines, known, law, decision.effectiveOn(), found);
        return List.copyOf(found);
    }

    private static void checkHeading(Decision decision, Map<String, Line> lines, Faults faults) {
        if (decision.effectiveOn().isBefore(decision.dated())) {
            faults.add(
                    "/effectiveOn",
                    "effective-before-dated",
                    "Ngày có hiệu lực không được trước ngày ký.",
                    "It cannot take effect before it was signed.");
        }
        if (lines.isEmpty()) {
            faults.add("/lines", "no-lines", "Quyết định chưa có nội dung nào.", "The decision orders nothing.");
        }
    }

    private static void checkTwice(Map<String, Line> lines, List<CatalogueFault> found) {
        var keys = new HashMap<String, String>();
        lines.forEach((key, line) -> line.codes().forEach(code -> {
            var other = keys.put(code, key);
            if (other != null) {
                new Faults(key, found)
                        .add(
                                "",
                                "twice",
                                "Thủ tục " + code + " đã có ở dòng " + other + ".",
                                "Procedure " + code + " stands in line " + other + " already.");
            }
        }));
    }

    private static void checkLaw(Line line, Catalogue law, Faults faults) {
        switch (line) {
            case Line.SetAgency set -> CompetenceRules.check("/agency", set.agency(), law, faults);
            case Line.SetArea set -> CompetenceRules.check("/area", set.area(), law, faults);
            case Line.SetCalendar set -> CalendarRules.check("/calendar", set.calendar(), law.agencies(), faults);
            case Line.SetParameter set -> LawRules.checkPeriods("/periods", set.periods(), faults);
            case Line.New _, Line.Amend _, Line.Replace _, Line.Abolish _ -> {}
        }
    }

    private static void checkEnds(Line line, Catalogue known, LocalDate day, Faults faults) {
        for (String code : line.ends()) {
            var versions = known.versions(code);
            if (versions.stream().noneMatch(version -> version.covers(day))) {
                faults.add(
                        "",
                        "not-in-force",
                        "Thủ tục " + code + " không có hiệu lực vào ngày " + day + ".",
                        "Procedure " + code + " is not in force on " + day + ".");
            }
            later(versions, day)
                    .forEach(version -> faults.add(
                            "",
                            "later-version",
                            "Đã công bố phiên bản có hiệu lực từ " + version.from() + " của thủ tục " + code + ".",
                            "A version of " + code + " is already published from " + version.from() + " on."));
        }
    }

    private void checkBegins(Line line, Catalogue known, Catalogue law, LocalDate day, Faults faults) {
        var begins = line.begins();
        for (int index = 0; index < begins.size(); index++) {
            var begun = begins.get(index);
            var place = line instanceof Line.Replace ? "/by/" + index : "";
            if (!line.ends().contains(begun.code())) {
                checkFree(place + "/code", begun.code(), known.versions(begun.code()), day, faults);
            }
            versions.check(place + "/provisions", begun.provisions(), law, day, faults);
        }
    }

    private static void checkFree(
            String place, String code, List<ProcedureVersion> versions, LocalDate day, Faults faults) {
        if (versions.stream()
                .anyMatch(version -> version.covers(day)
                        || version.wasInForce() && version.from().isAfter(day))) {
            faults.add(
                    place,
                    "in-force",
                    "Thủ tục " + code + " đã có hiệu lực; hãy sửa đổi hoặc thay thế.",
                    "Procedure " + code + " is in force already: amend or replace it.");
        }
    }

    // One that begins on the very day is superseded: that is how a mistake is mended before it counts.
    private static List<ProcedureVersion> later(List<ProcedureVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.wasInForce() && version.from().isAfter(day))
                .toList();
    }

    private static Set<String> codes(Iterable<Line> lines) {
        var codes = new HashSet<String>();
        lines.forEach(line -> codes.addAll(line.codes()));
        return codes;
    }

    /** The agencies and areas that hold once it is published: its own lines may rest on each other. */
    private static Catalogue withLaw(Catalogue known, Map<String, Line> lines) {
        var agencies = new HashMap<>(known.agencies());
        var areas = new HashMap<>(known.areas());
        lines.values().forEach(line -> {
            switch (line) {
                case Line.SetAgency set -> agencies.put(set.agency().code(), set.agency());
                case Line.SetArea set -> areas.put(set.area().code(), set.area());
                case Line.SetCalendar _,
                        Line.SetParameter _,
                        Line.New _,
                        Line.Amend _,
                        Line.Replace _,
                        Line.Abolish _ -> {}
            }
        });
        return new Catalogue(agencies, areas, known.parameters(), known.procedures());
    }
}
