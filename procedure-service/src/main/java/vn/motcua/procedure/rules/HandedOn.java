package vn.motcua.procedure.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.procedure.catalogue.LegPlan;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Provisions.RequiredDocument;

/**
 * The documents that legs hand on. A document that a leg works on comes from the applicant or from an earlier leg. A document
 * that a leg produces is requested from nobody (NĐ 118/2025/NĐ-CP Art. 4(2a)).
 */
final class HandedOn {
    private final List<String> asked;
    private final Map<String, LegPlan> legs;
    private final FileFaults faults;

    HandedOn(Provisions provisions, Map<String, LegPlan> legs, FileFaults faults) {
        this.asked = provisions.documents().stream().map(RequiredDocument::code).toList();
        this.legs = legs;
        this.faults = faults;
    }

    void check(String at, LegPlan leg) {
        leg.produces().stream()
                .filter(asked::contains)
                .forEach(code -> faults.add(at + "/produces", "asked-for-twice", code));
        var before = new HashSet<String>();
        collect(leg, before, new HashSet<>());
        leg.consumes().stream()
                .filter(code -> !asked.contains(code) && !before.contains(code))
                .forEach(code -> faults.add(at + "/consumes", "unknown-document", code));
    }

    private void collect(LegPlan leg, Set<String> produced, Set<String> seen) {
        for (String key : leg.after()) {
            if (legs.containsKey(key) && seen.add(key)) {
                produced.addAll(legs.get(key).produces());
                collect(legs.get(key), produced, seen);
            }
        }
    }
}
